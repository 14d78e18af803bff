package dev.vitrine.tool.inspect;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.layout.FoundBy;
import dev.vitrine.keras.layout.LayerWeight;
import dev.vitrine.keras.layout.WeightLayout;
import dev.vitrine.layers.ModelOutline;
import dev.vitrine.layers.Preflight;
import dev.vitrine.layers.Problem;
import dev.vitrine.model.SummaryTable;
import dev.vitrine.tool.Command;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.source.FileModelSource;
import dev.vitrine.tool.source.ModelPath;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code inspect}: a model as Keras' summary table, or every problem that keeps it from running. */
public final class InspectCommand implements Command {
    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String usage() {
        return "inspect MODEL   prints what a model is made of; MODEL is a folder, a model.json, .keras, .h5"
                + " or SavedModel";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        if (args.size() != 1) {
            throw new UsageException("inspect takes one model.");
        }
        KerasFile keras = ModelPath.keras(args.get(0));
        if (keras != null) {
            inspect(keras, out);
            return;
        }
        ModelLoader loader = new ModelLoader(new FileModelSource(), LoadOptions.DEFAULT);
        ModelDescription description = loader.description(ModelPath.file(args.get(0)));
        out.println(description);
        out.print(SummaryTable.of(ModelOutline.of(description.topology(), description.kerasVersion())));
        List<Problem> problems = Preflight.of(description);
        if (!problems.isEmpty()) {
            StringBuilder text = new StringBuilder(description.file()).append(" cannot run as it is.");
            for (Problem problem : problems) {
                text.append("\n- ").append(problem);
            }
            throw new ToolException("model-problems", text.toString(), description.file());
        }
    }

    private static void inspect(KerasFile file, PrintStream out) {
        WeightLayout layout = WeightLayout.of(file);
        out.println(file.name() + ": " + layout.topology().string("class_name") + (file.kerasVersion() == null ? ""
                : " of Keras " + file.kerasVersion()) + ", " + file.weights().all().size() + " weights");
        Map<FoundBy, Integer> rules = new EnumMap<>(FoundBy.class);
        for (LayerWeight weight : layout.weights()) {
            rules.merge(weight.rule(), 1, Integer::sum);
        }
        rules.forEach((rule, count) -> out.println("  " + count + " found " + rule.words()));
        for (String missing : layout.missing()) {
            out.println("  missing: " + missing);
        }
        for (StoredWeight unused : layout.unused()) {
            out.println("  not used: " + unused);
        }
        out.print(SummaryTable.of(ModelOutline.of(layout.topology(), file.kerasVersion())));
    }
}
