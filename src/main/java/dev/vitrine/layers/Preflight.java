package dev.vitrine.layers;

import dev.vitrine.VitrineException;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.graph.Graph;
import dev.vitrine.json.JsonObject;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that would keep a model from running, found from its description alone, before weights are fetched: layers
 * that are unknown, that cannot run or do not fit each other, and weights that the manifest does not list. Where the
 * layers cannot be read, nothing is said about the weights.
 */
public final class Preflight {
    private static final int SHOWN = 20;
    private static final String MANIFEST = "$.weightsManifest";

    private Preflight() {
    }

    /** All problems in the order of the file; none if the model will run. */
    public static List<Problem> of(ModelDescription description) {
        JsonObject topology = description.topology();
        String className = topology.string("class_name");
        if (!NetworkReader.isNetwork(topology)) {
            return List.of(new Problem(className, className, topology.path(), "This is a subclassed model: what it does stands in its"
                    + " Python code, not in the file. Rebuild it with keras.Sequential or keras.Model(inputs, outputs)"
                    + " and save that."));
        }
        NetworkReader reader = new NetworkReader(Dialect.of(description.kerasVersion()), true);
        List<Problem> problems = new ArrayList<>();
        try {
            Network network = reader.read(topology, "", "");
            problems.addAll(reader.unknown());
            problems.addAll(reader.unsupported());
            if (network.inputs().isEmpty()) {
                problems.add(new Problem(className, className, topology.path(), "The file does not say what shape of input the model"
                        + " takes. Build the model, or give its first layer an input shape, before saving it."));
            } else if (problems.isEmpty()) {
                addMissingWeights(ModelImporter.graph(network), description, problems);
            }
        } catch (LayerException e) {
            problems.add(e.problem());
        } catch (VitrineException e) {
            problems.add(new Problem(topology.object("config").string("name", className), className,
                    topology.path(), e.getMessage()));
        }
        return problems;
    }

    private static void addMissingWeights(Graph graph, ModelDescription description, List<Problem> problems) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (WeightEntry entry : description.manifest().entries()) {
            if (!entry.ofOptimizer()) {
                shapes.put(entry.name(), entry.shape());
            }
        }
        if (shapes.isEmpty()) {
            return;
        }
        List<String> unset = WeightMatcher.plan(graph, shapes).unset();
        for (int i = 0; i < unset.size() && i < SHOWN; i++) {
            problems.add(new Problem(unset.get(i), "weight", MANIFEST, "The manifest lists no weight that fits it. Were model and"
                    + " weights saved together?"));
        }
        if (unset.size() > SHOWN) {
            problems.add(new Problem("and " + (unset.size() - SHOWN) + " more", "weight", MANIFEST,
                    "The manifest lists no weight that fits them either."));
        }
    }
}
