package dev.vitrine.tool.inspect;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.graph.Graph;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.tool.Command;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.source.FileModelSource;
import dev.vitrine.tool.source.ModelPath;
import java.io.PrintStream;
import java.util.List;

/** {@code inspect}: the operations of a model as a table, or every problem that keeps it from running. */
public final class InspectCommand implements Command {
    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String usage() {
        return "inspect MODEL   prints what a model is made of; MODEL is a folder or a model.json";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        if (args.size() != 1) {
            throw new UsageException("inspect takes one model.");
        }
        ModelLoader loader = new ModelLoader(new FileModelSource(), LoadOptions.DEFAULT);
        ModelDescription description = loader.description(ModelPath.file(args.get(0)));
        out.println(description);
        Graph graph = ModelImporter.read(description.topology(), description.kerasVersion());
        out.print(new SummaryTable(graph).text());
    }
}
