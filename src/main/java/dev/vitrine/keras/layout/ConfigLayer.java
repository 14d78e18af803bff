package dev.vitrine.keras.layout;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a config, and the layers in it: those of a model, the one that a wrapper repeats, the cell of a recurrent
 * layer. It says where each form of file keeps their weights, and opens no file.
 *
 * @param className without the package that registered it
 * @param container models around it, outermost first, joined by {@code /}
 * @param name its name, or for the parts of a layer that layer's
 * @param scope what stands before the roles of its weights, with its {@code /}; or empty
 * @param archiveStep the group below its owner's group in a .keras file
 * @param savedStep the edge from its owner in a SavedModel
 * @param parts the layers in it
 */
record ConfigLayer(String className, String container, String name, String scope, JsonObject config,
        String archiveStep, String savedStep, boolean isNetwork, List<ConfigLayer> parts) {
    private static final int MAX_DEPTH = 60;

    /** The whole model of a config. */
    static ConfigLayer whole(JsonObject topology) {
        return network(topology, "", "", "", "", 0);
    }

    /** Whether an entry of a config is a model. */
    static boolean isNetwork(JsonObject entry) {
        String className = entry.string("class_name");
        return className.equals("Sequential") || className.equals("Functional") || className.equals("Model")
                || entry.optional("config") instanceof JsonObject settings
                && settings.optional("layers") instanceof JsonArray && settings.has("output_layers");
    }

    private static ConfigLayer network(JsonObject entry, String container, String name, String archiveStep,
            String savedStep, int depth) {
        if (depth > MAX_DEPTH) {
            throw entry.invalid("is a model inside " + MAX_DEPTH + " others, which is too deep");
        }
        JsonObject settings = settings(entry);
        JsonArray entries = entry.required("config") instanceof JsonArray bare ? bare : settings.array("layers");
        boolean counted = !entry.string("class_name").equals("Sequential");
        ClassCounter counter = new ClassCounter();
        List<ConfigLayer> layers = new ArrayList<>();
        int index = 0;
        for (JsonValue value : entries) {
            JsonObject layer = value.asObject();
            // A Sequential model has no layer for its input once it is built.
            if (!counted && layer.string("class_name").equals("InputLayer")) {
                continue;
            }
            layers.add(layer(layer, container, "layers/" + counter.next(plain(layer.string("class_name"))),
                    "layer-" + index++, depth));
        }
        return new ConfigLayer(entry.string("class_name"), container, name, "", settings, archiveStep, savedStep,
                true, layers);
    }

    private static ConfigLayer layer(JsonObject entry, String container, String archiveStep, String savedStep,
            int depth) {
        String name = nameOf(entry);
        if (isNetwork(entry)) {
            String inner = container.isEmpty() ? name : container + "/" + name;
            return network(entry, inner, name, archiveStep, savedStep, depth + 1);
        }
        return part(entry, new Owner(container, name, "", depth), archiveStep, savedStep);
    }

    /** The layer that a part belongs to. */
    private record Owner(String container, String name, String scope, int depth) {
    }

    private static ConfigLayer part(JsonObject entry, Owner owner, String archiveStep, String savedStep) {
        if (owner.depth > MAX_DEPTH) {
            throw entry.invalid("is a layer inside " + MAX_DEPTH + " others, which is too deep");
        }
        String className = plain(entry.string("class_name"));
        JsonObject config = settings(entry);
        return new ConfigLayer(className, owner.container, owner.name, owner.scope, config, archiveStep, savedStep,
                false, parts(className, config, owner));
    }

    private static List<ConfigLayer> parts(String className, JsonObject config, Owner owner) {
        List<ConfigLayer> parts = new ArrayList<>();
        switch (className) {
            case "Bidirectional" -> {
                JsonObject layer = config.object("layer");
                JsonObject own = config.optionalObject("backward_layer");
                String plain = nameOf(layer).startsWith("forward_") ? nameOf(layer).substring(8) : nameOf(layer);
                parts.add(inner(layer, owner, "forward_" + plain, "forward_layer"));
                String back = own == null ? plain : nameOf(own);
                parts.add(inner(own == null ? layer : own, owner, back.startsWith("backward_") ? back
                        : "backward_" + back, "backward_layer"));
            }
            case "TimeDistributed", "SpectralNormalization" -> {
                JsonObject layer = config.object("layer");
                if (isNetwork(layer)) {
                    String inner = owner.container.isEmpty() ? owner.name : owner.container + "/" + owner.name;
                    parts.add(network(layer, inner, owner.name, "layer", "layer", owner.depth + 1));
                } else {
                    parts.add(inner(layer, owner, nameOf(layer), "layer"));
                }
            }
            case "RNN" -> cells(config.object("cell"), owner, "cell", parts);
            case "MultiHeadAttention", "GroupedQueryAttention", "GroupQueryAttention" -> {
                for (String head : List.of("query", "key", "value")) {
                    parts.add(plainPart(config, owner, head, head + "_dense"));
                }
                parts.add(plainPart(config, owner, "attention_output", "output_dense"));
            }
            default -> {
                if (WeightRoles.hasCell(className)) {
                    parts.add(new ConfigLayer(className + "Cell", owner.container, owner.name, owner.scope, config,
                            "cell", "cell", false, List.of()));
                }
            }
        }
        return parts;
    }

    private static void cells(JsonObject entry, Owner owner, String step, List<ConfigLayer> into) {
        if (!entry.string("class_name").equals("StackedRNNCells")) {
            into.add(inner(entry, owner, nameOf(entry), step));
            return;
        }
        ClassCounter counter = new ClassCounter();
        int index = 0;
        for (JsonValue cell : entry.object("config").array("cells")) {
            String archive = step + "/cells/" + counter.next(plain(cell.asObject().string("class_name")));
            into.add(part(cell.asObject(), scoped(owner, nameOf(cell.asObject())), archive,
                    step + "/cells/" + index++));
        }
    }

    private static Owner scoped(Owner owner, String scope) {
        return new Owner(owner.container, owner.name, owner.scope + scope + "/", owner.depth + 1);
    }

    private static ConfigLayer inner(JsonObject entry, Owner owner, String scope, String step) {
        return part(entry, scoped(owner, scope), step, step);
    }

    private static ConfigLayer plainPart(JsonObject config, Owner owner, String scope, String step) {
        return new ConfigLayer("EinsumDense", owner.container, owner.name, owner.scope + scope + "/", config, step,
                "_" + step, false, List.of());
    }

    private static JsonObject settings(JsonObject entry) {
        return entry.required("config") instanceof JsonObject object ? object : entry;
    }

    static String nameOf(JsonObject entry) {
        return entry.optional("name") instanceof JsonString outside ? outside.text()
                : settings(entry).string("name", entry.string("class_name"));
    }

    static String plain(String className) {
        return className.substring(className.lastIndexOf('>') + 1);
    }
}
