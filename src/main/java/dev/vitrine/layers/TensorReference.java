package dev.vitrine.layers;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
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

    /** What an argument refers to, or null if it is no tensor. */
    static TensorReference optional(JsonValue value) {
        if (value instanceof JsonObject object && object.optional("class_name") instanceof JsonString name
                && name.text().equals("__keras_tensor__")) {
            return read(object.object("config").array("keras_history"));
        }
        boolean triple = value instanceof JsonArray array && array.size() >= 3 && array.at(0) instanceof JsonString
                && array.at(1) instanceof JsonNumber && array.at(2) instanceof JsonNumber;
        return triple ? read(value.asArray()) : null;
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
            if (!value.asArray().at(0).asString().equals(Arguments.CONSTANT)) {
                into.add(read(value.asArray()));
            }
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
     * The tensors that one call takes: an entry of {@code inbound_nodes}, as Keras 1 and 2 write it (nested lists) or
     * as Keras 3 does (an object with {@code args} and {@code kwargs}).
     */
    static List<TensorReference> readCall(JsonValue call) {
        List<TensorReference> references = new ArrayList<>();
        if (call instanceof JsonObject keras3) {
            tensors(keras3.required("args"), references);
            if (keras3.optional("kwargs") instanceof JsonObject named) {
                tensors(named, references);
            }
        } else {
            collect(call, references);
            JsonObject named = namedArguments(call);
            if (named != null) {
                tensors(named, references);
            }
        }
        return references;
    }

    /** The arguments behind the first triple of a call in the dialect of Keras 2, or null. */
    static JsonObject namedArguments(JsonValue call) {
        JsonValue value = call;
        while (value instanceof JsonArray array && !array.isEmpty() && !isTriple(array)) {
            value = array.at(0);
        }
        return value instanceof JsonArray triple && triple.size() > 3 && triple.at(3) instanceof JsonObject named
                ? named : null;
    }

    private static void tensors(JsonValue value, List<TensorReference> into) {
        TensorReference reference = optional(value);
        if (reference != null) {
            into.add(reference);
        } else if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                tensors(element, into);
            }
        } else if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                tensors(member, into);
            }
        }
    }
}
