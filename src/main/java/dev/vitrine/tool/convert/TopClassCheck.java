package dev.vitrine.tool.convert;

import dev.vitrine.image.RgbaImage;
import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.image.ImageFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many of a folder's pictures get another top class from the converted model. It judges neither model. */
final class TopClassCheck {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp");

    private final ImageModel before;
    private final ImageModel after;

    TopClassCheck(ImageModel before, ImageModel after) {
        this.before = before;
        this.after = after;
    }

    void print(Path folder, PrintStream out) {
        if (before == null || !before.takesPictures()) {
            out.println("The pictures were not compared: the model takes none, or cannot run here.");
            return;
        }
        int compared = 0;
        List<String> changes = new ArrayList<>();
        for (Path picture : pictures(folder)) {
            try {
                RgbaImage image = ImageFile.read(picture);
                Prediction was = before.classify(image, 1, "en").get(0);
                Prediction is = after.classify(image, 1, "en").get(0);
                compared++;
                if (was.index() != is.index()) {
                    changes.add(picture + ": " + was.label() + " before, " + is.label() + " now");
                }
            } catch (IOException e) {
                out.println("Not compared: " + picture + " (" + e.getMessage() + ")");
            }
        }
        out.println(String.format(Locale.ROOT, "%d of %d pictures change their top class.", changes.size(), compared));
        changes.forEach(change -> out.println("  " + change));
    }

    private static List<Path> pictures(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> ENDINGS.stream().anyMatch(ending -> path.toString()
                    .toLowerCase(Locale.ROOT).endsWith(ending))).sorted().toList();
        } catch (IOException e) {
            throw new ToolException("images-unreadable", "The pictures of " + folder + " cannot be listed: there is no"
                    + " such folder, or it may not be read.", folder.toString());
        }
    }
}
