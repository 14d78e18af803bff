package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.VitrineException;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Sequential and functional models, nested to any depth, into layers that can be called. Unknown classes and
 * settings that cannot run are collected, so that all of them can be told at once; a layer with a problem stands as
 * one that cannot be called.
 */
final class NetworkReader {
    private static final int MAX_DEPTH = 60;

    private final ImportContext context;
    private final List<Problem> unknown = new ArrayList<>();
    private final List<Problem> unsupported = new ArrayList<>();
    private final boolean tolerant;
    private final LayerTrace trace;
    private int depth;

    /** @param tolerant whether a setting that makes no sense is a problem among others rather than the end */
    NetworkReader(Dialect dialect, boolean tolerant) {
        this(dialect, tolerant, null);
    }

    /** @param trace notes the calls of the outermost model's layers; or null */
    NetworkReader(Dialect dialect, boolean tolerant, LayerTrace trace) {
        this.context = new ImportContext(dialect, this::inner);
        this.tolerant = tolerant;
        this.trace = trace;
    }

    /** Layers of classes nobody here knows. */
    List<Problem> unknown() {
        return unknown;
    }

    /** Layers that are known but cannot run as configured. */
    List<Problem> unsupported() {
        return unsupported;
    }

    /** Whether an entry is a model rather than a layer: by its class, or by the layers that it holds. */
    static boolean isNetwork(JsonObject entry) {
        String className = entry.string("class_name");
        return className.equals("Sequential") || className.equals("Functional") || className.equals("Model")
                || entry.optional("config") instanceof JsonObject settings
                && settings.optional("layers") instanceof JsonArray && settings.has("output_layers");
    }

    /**
     * @param topology an object with {@code class_name} and {@code config}
     * @param container names of the models around it and its own, joined by {@code /}, or empty for the outermost
     * @param path the same for people
     */
    Network read(JsonObject topology, String container, String path) {
        String className = topology.string("class_name");
        JsonValue written = topology.required("config");
        JsonObject settings = written instanceof JsonObject object ? object : topology;
        String name = settings.string("name", className);
        LayerConfig config = new LayerConfig(className,
                new LayerConfig.Place(container, name, "", path.isEmpty() ? name : path), settings, context);
        if (++depth > MAX_DEPTH) {
            throw topology.invalid("is a model inside " + MAX_DEPTH + " others, which is too deep");
        }
        Network network = className.equals("Sequential")
                ? sequential(config, written instanceof JsonArray bare ? bare : settings.array("layers"), path)
                : functional(config, settings, path);
        depth--;
        return network;
    }

    private Network sequential(LayerConfig config, JsonArray entries, String path) {
        List<Layer> layers = new ArrayList<>();
        List<Network.NetworkInput> inputs = List.of();
        for (JsonValue value : entries) {
            JsonObject entry = value.asObject();
            JsonObject settings = settings(entry);
            Shape declared = layers.isEmpty() ? declaredShape(settings) : null;
            if (entry.string("class_name").equals("InputLayer")) {
                inputs = inputs.isEmpty() && declared != null ? input(nameOf(entry), declared) : inputs;
                continue;
            }
            Layer layer = layer(entry, config.place().container(), path);
            if (layers.isEmpty() && inputs.isEmpty()) {
                if (layer instanceof Network first) {
                    inputs = first.inputs();
                } else if (declared != null) {
                    inputs = input(nameOf(entry) + "_input", declared);
                }
            }
            layers.add(watched(entry, layer));
        }
        if (inputs.isEmpty() && config.json().optional("build_input_shape") instanceof JsonArray shape) {
            inputs = input(config.name() + "_input", shape(shape));
        }
        return new SequentialNetwork(inputs, layers);
    }

    private Network functional(LayerConfig config, JsonObject settings, String path) {
        Map<String, Shape> inputShapes = new HashMap<>();
        List<TensorReference> outputs = TensorReference.readEnds(settings.required("output_layers"));
        List<FunctionalNetwork.Call> calls = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonValue value : settings.array("layers")) {
            JsonObject entry = value.asObject();
            String name = nameOf(entry);
            if (!names.add(name)) {
                throw entry.invalid("has the name " + name + ", which another layer of the same model has too");
            }
            if (entry.string("class_name").equals("InputLayer")) {
                Shape shape = declaredShape(settings(entry));
                if (shape == null) {
                    throw entry.invalid("is an input without a shape");
                }
                inputShapes.put(name, shape);
                continue;
            }
            Layer layer = layer(entry, config.place().container(), path);
            JsonArray inbound = entry.array("inbound_nodes");
            for (int i = 0; i < inbound.size(); i++) {
                JsonValue written = inbound.at(i);
                calls.add(new FunctionalNetwork.Call(name, watched(entry, layer), i, TensorReference.readCall(written), written));
            }
        }
        List<TensorReference> places = TensorReference.readEnds(settings.required("input_layers"));
        List<Network.NetworkInput> inputs = new ArrayList<>();
        for (TensorReference place : places) {
            Shape shape = inputShapes.get(place.layer());
            if (shape == null) {
                throw settings.required("input_layers").invalid("names " + place.layer()
                        + ", which is no InputLayer of this model");
            }
            inputs.add(new Network.NetworkInput(place.layer(), shape));
        }
        return new FunctionalNetwork(config, inputs, places, numbered(calls, outputs), outputs);
    }

    // Keras counts the making of a nested model as its call 0 and leaves it out of the file, so that the first call
    // written is call 1; not all of its versions do. What the other layers ask for tells which it was.
    private static List<FunctionalNetwork.Call> numbered(List<FunctionalNetwork.Call> calls,
            List<TensorReference> outputs) {
        Map<String, Integer> highest = new HashMap<>();
        Map<String, Integer> written = new HashMap<>();
        for (TensorReference output : outputs) {
            highest.merge(output.layer(), output.call(), Math::max);
        }
        for (FunctionalNetwork.Call call : calls) {
            written.merge(call.layerName(), 1, Integer::sum);
            for (TensorReference input : call.inputs()) {
                highest.merge(input.layer(), input.call(), Math::max);
            }
        }
        List<FunctionalNetwork.Call> result = new ArrayList<>();
        for (FunctionalNetwork.Call call : calls) {
            String name = call.layerName();
            boolean shifted = call.layer() instanceof Network
                    && highest.getOrDefault(name, 0).equals(written.get(name));
            result.add(shifted ? call.next() : call);
        }
        return result;
    }

    private Layer watched(JsonObject entry, Layer layer) {
        return trace == null || depth > 1 ? layer : trace.watch(nameOf(entry), layer);
    }

    private Layer layer(JsonObject entry, String container, String path) {
        String name = nameOf(entry);
        String inner = path.isEmpty() ? name : path + " > " + name;
        if (isNetwork(entry)) {
            return read(entry, container.isEmpty() ? name : container + "/" + name, inner);
        }
        return layer(entry, new LayerConfig.Place(container, name, "", inner));
    }

    // A layer in a layer, such as what TimeDistributed repeats; its weights are named after the outer one.
    @Uncommon
    private Layer inner(JsonObject entry, LayerConfig outer, String scope) {
        LayerConfig.Place place = outer.place();
        if (isNetwork(entry)) {
            String container = place.container().isEmpty() ? place.layer() : place.container() + "/" + place.layer();
            return read(entry, container, place.path() + " > " + nameOf(entry));
        }
        if (++depth > MAX_DEPTH) {
            throw entry.invalid("is a layer inside " + MAX_DEPTH + " others, which is too deep");
        }
        Layer layer = layer(entry, new LayerConfig.Place(place.container(), place.layer(),
                place.scope() + scope + "/", place.path() + " > " + nameOf(entry)));
        depth--;
        return layer;
    }

    private Layer layer(JsonObject entry, LayerConfig.Place place) {
        String className = LayerClasses.plain(entry.string("class_name"));
        LayerConfig config = new LayerConfig(className, place, settings(entry), context);
        try {
            if (isOperation(entry)) {
                return OperationLayers.create(config, true);
            }
            Layer layer = LayerClasses.create(config);
            if (layer != null) {
                return new MaskedLayer(layer, config, LayerClasses.passesMask(className));
            }
            String refusal = LayerClasses.refusal(className);
            if (refusal != null) {
                unsupported.add(config.problem(refusal).problem());
            } else {
                unknown.add(config.problem("This class is unknown here.").problem());
            }
        } catch (LayerException e) {
            unsupported.add(e.problem());
        } catch (VitrineException e) {
            if (!tolerant) {
                throw e;
            }
            unsupported.add(config.problem(e.getMessage()).problem());
        }
        return impossible(config);
    }

    // Keras 3 writes functions as if they were layers, some under the name of a layer, but from another module.
    private static boolean isOperation(JsonObject entry) {
        return entry.optional("module") instanceof JsonString module && module.text().contains(".ops");
    }

    private static Layer impossible(LayerConfig config) {
        return inputs -> {
            throw config.problem("It cannot run.");
        };
    }

    private static JsonObject settings(JsonObject entry) {
        return entry.required("config") instanceof JsonObject object ? object : entry;
    }

    static String nameOf(JsonObject entry) {
        String inConfig = settings(entry).optionalString("name");
        String outside = entry.optionalString("name");
        return outside != null ? outside : inConfig != null ? inConfig : entry.string("class_name");
    }

    private static List<Network.NetworkInput> input(String name, Shape shape) {
        return List.of(new Network.NetworkInput(name, shape));
    }

    // Keras 2 writes batch_input_shape, Keras 3 batch_shape, very old files input_shape without the batch.
    private static Shape declaredShape(JsonObject settings) {
        for (String key : List.of("batch_input_shape", "batch_shape", "batchInputShape")) {
            if (settings.optional(key) instanceof JsonArray dims) {
                return shape(dims);
            }
        }
        for (String key : List.of("input_shape", "inputShape")) {
            if (settings.optional(key) instanceof JsonArray dims) {
                return shape(dims).insert(0, Shape.UNKNOWN);
            }
        }
        return null;
    }

    private static Shape shape(JsonArray dims) {
        int[] sizes = new int[dims.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = dims.at(i).isNull() ? Shape.UNKNOWN : dims.at(i).asInt();
            if (sizes[i] < Shape.UNKNOWN) {
                throw dims.expected("sizes of at least 0, or null");
            }
        }
        return Shape.of(sizes);
    }
}
