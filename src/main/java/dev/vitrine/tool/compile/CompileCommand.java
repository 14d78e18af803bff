package dev.vitrine.tool.compile;

import dev.vitrine.ModelLocation;
import dev.vitrine.ahead.AheadCompiler;
import dev.vitrine.codegen.Target;
import dev.vitrine.tool.Command;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.source.FileModelSource;
import dev.vitrine.tool.source.ModelPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code compile}: writes modules beside a model.json, one for a thread and one for several, so that browsers need not
 * compile the model themselves. Nothing else in the folder is touched.
 */
public final class CompileCommand implements Command {
    @Override
    public String name() {
        return "compile";
    }

    @Override
    public String usage() {
        return "compile MODEL          writes model.wasm and model.threads.wasm beside a model.json, for pages that load it"
                + " by vitrine.js; MODEL is the folder or the file";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        if (args.size() != 1 || args.get(0).startsWith("--")) {
            throw new UsageException("compile takes one model folder.");
        }
        String argument = args.get(0);
        String file = ModelPath.file(argument);
        if (ModelPath.keras(argument) != null) {
            throw new ToolException("compile-format", argument + " is no model folder. Convert it first: java -jar"
                    + " vitrine.jar convert " + argument + " FOLDER.", argument);
        }
        AheadCompiler compiler = new AheadCompiler(new FileModelSource(), file);
        int dot = file.lastIndexOf('.');
        String module = (dot > file.lastIndexOf('/') ? file.substring(0, dot) : file) + ".wasm";
        write(module, compiler.compile(new Target(true, 1, false)), out);
        write(ModelLocation.forThreads(module), compiler.compile(new Target(true, Target.MOST_THREADS, false)), out);
    }

    private static void write(String file, byte[] module, PrintStream out) {
        try {
            Files.write(Path.of(file), module);
        } catch (IOException e) {
            throw new ToolException("compile-output", file + " cannot be written: the disk says " + e.getMessage() + ".",
                    file);
        }
        out.println("Wrote " + file + ", " + String.format(Locale.ROOT, "%,d", module.length) + " bytes");
    }
}
