package dev.vitrine.tool.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The build's step after TeaVM: assembles the site and prints what weighs how much. It is no command of
 * vitrine.jar.
 */
public final class SiteMain {
    private SiteMain() {
    }

    /**
     * @param args the folders webapp, of scripts, of the model, of the site to write, and of this package's classes
     * @throws dev.vitrine.tool.ToolException if a file is missing
     */
    public static void main(String[] args) throws IOException {
        ModelFolder model = new ModelFolder(Path.of(args[2]));
        List<SiteFile> files = new SiteBuilder(Path.of(args[0]), Path.of(args[1]), model).files();
        SiteBuilder.write(files, Path.of(args[3]));
        SiteBundle.pack(Path.of(args[0]), Path.of(args[1]), Path.of(args[4]).resolve(SiteBundle.NAME));
        System.out.print(new SizeReport(files));
        if (!model.isPresent()) {
            System.out.println("There is no model.json in " + args[2]
                    + ": the site has no model of its own.");
        }
    }
}
