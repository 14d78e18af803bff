package dev.vitrine.layers;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a functional model's tensor comes from: an output of one call of a layer.
 *
 * @param layer the layer's name
 * @param call which of its calls, from 0
 * @param output which of that call's outputs, from 0
 */
record TensorReference(String layer, int call, int output) {
    /** {@code ["conv", 0, 0]}, with or without call arguments behind. */
    static TensorReference read(JsonArray triple) {
        String layer = triple.at(0).asString();
        int call = triple.size() > 1 ? triple.at(1).asInt() : 0;
        int output = triple.size() > 2 ? triple.at(2).asInt() : 0;
        if (call < 0 || output < 0) {
            throw triple.expected("a layer's name and two whole numbers of at least 0");
        }
        return new TensorReference(layer, call, output);
    }

    /** {@code input_layers} or {@code output_layers}: one triple, a list of triples, or an object of them. */
    static List<TensorReference> readEnds(JsonValue ends) {
        List<TensorReference> result = new ArrayList<>();
        collect(ends, result);
        return result;
    }

    private static void collect(JsonValue value, List<TensorReference> into) {
        if (value instanceof JsonObject named) {
            for (JsonValue end : named.members().values()) {
                collect(end, into);
            }
        } else if (isTriple(value)) {
            into.add(read(value.asArray()));
        } else {
            for (JsonValue end : value.asArray()) {
                collect(end, into);
            }
        }
    }

    private static boolean isTriple(JsonValue value) {
        return value instanceof JsonArray array && !array.isEmpty()
                && array.at(0) instanceof JsonString;
    }

    /**
     * {@code inbound_nodes}: one list of references for each call of the layer, as Keras 1 and 2 write them (nested
     * lists) or as Keras 3 does (objects with {@code args} and {@code kwargs}).
     */
    static List<List<TensorReference>> readCalls(JsonArray inbound) {
        List<List<TensorReference>> calls = new ArrayList<>();
        for (JsonValue call : inbound) {
            List<TensorReference> references = new ArrayList<>();
            if (call instanceof JsonObject keras3) {
                kerasTensors(keras3.required("args"), references);
            } else {
                collect(call, references);
            }
            calls.add(references);
        }
        return calls;
    }

    private static void kerasTensors(JsonValue value, List<TensorReference> into) {
        if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                kerasTensors(element, into);
            }
        } else if (value instanceof JsonObject object) {
            if (object.optional("class_name") instanceof JsonString name
                    && name.text().equals("__keras_tensor__")) {
                into.add(read(object.object("config").array("keras_history")));
            } else {
                for (JsonValue member : object.members().values()) {
                    kerasTensors(member, into);
                }
            }
        }
    }
}
