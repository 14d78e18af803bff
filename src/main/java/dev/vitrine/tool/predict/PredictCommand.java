package dev.vitrine.tool.predict;

import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tool.Command;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.image.ImageFile;
import dev.vitrine.tool.source.ModelPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code predict}: classifies picture files with a model, as its page would, and prints the best classes of each. */
public final class PredictCommand implements Command {
    private static final int DEFAULT_TOP = 5;

    @Override
    public String name() {
        return "predict";
    }

    @Override
    public String usage() {
        return "predict MODEL IMAGE... [--top N]   classifies pictures; MODEL as for inspect";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        List<String> files = new ArrayList<>();
        int top = DEFAULT_TOP;
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals("--top")) {
                i++;
                top = count(i < args.size() ? args.get(i) : "");
            } else if (args.get(i).startsWith("--")) {
                throw new UsageException("predict does not know \"" + args.get(i) + "\".");
            } else {
                files.add(args.get(i));
            }
        }
        if (files.size() < 2) {
            throw new UsageException("predict needs a model and at least one picture.");
        }
        ImageModel model = ModelPath.open(files.get(0));
        for (String file : files.subList(1, files.size())) {
            print(file, classify(model, file, top), out);
        }
    }

    private static List<Prediction> classify(ImageModel model, String file, int top) {
        try {
            return model.classify(ImageFile.read(Path.of(file)), top, Locale.getDefault().toLanguageTag());
        } catch (NoSuchFileException e) {
            throw new ToolException("picture-missing", "There is no picture " + file + ".", file);
        } catch (IOException e) {
            throw new ToolException("picture-unreadable", "The picture " + file + " cannot be read: " + e.getMessage()
                    + ".", file);
        }
    }

    private static void print(String file, List<Prediction> predictions, PrintStream out) {
        out.println(file);
        for (Prediction prediction : predictions) {
            out.println(String.format(Locale.ROOT, "  %8.4f %%  %s", prediction.probability() * 100,
                    prediction.label()));
        }
    }

    private static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, as a number out of range does.
        }
        throw new UsageException("\"" + text + "\" is no count: give --top a number of at least 1.");
    }
}
