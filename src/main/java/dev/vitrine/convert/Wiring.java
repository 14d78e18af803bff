package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is connected with what in one functional model: lists of {@code [layer, call, output, arguments]}, as Keras 2
 * writes them. Keras 3 writes objects, and counts the calls of nested models from 0 where Keras 2 counts from 1.
 */
final class Wiring {
    private final JsonObject settings;
    private final String container;
    private final LayerNames names;
    private final Map<String, Integer> highest = new HashMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();

    Wiring(JsonObject settings, String container, LayerNames names) {
        this.settings = settings;
        this.container = container;
        this.names = names;
        for (JsonValue entry : settings.array("layers")) {
            note(entry.asObject().optional("inbound_nodes"));
        }
        note(settings.optional("output_layers"));
        for (JsonValue value : settings.array("layers")) {
            JsonObject entry = value.asObject();
            JsonArray calls = entry.optionalArray("inbound_nodes");
            String name = TopologyWriter.nameOf(entry);
            if (TopologyWriter.isNetwork(entry) && calls != null && highest.getOrDefault(name, 0) < calls.size()) {
                shifts.put(name, 1);
            }
        }
    }

    private void note(JsonValue value) {
        JsonArray triple = triple(value);
        if (triple != null) {
            highest.merge(triple.at(0).asString(), triple.at(1).asInt(), Math::max);
        } else if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                note(element);
            }
        } else if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                note(member);
            }
        }
    }

    /** The reference that a value is, be it Keras 2's list or Keras 3's object; or null. */
    private static JsonArray triple(JsonValue value) {
        if (value instanceof JsonObject object && object.optional("class_name") instanceof JsonString name
                && name.text().equals("__keras_tensor__")) {
            return object.object("config").array("keras_history");
        }
        return value instanceof JsonArray array && array.size() >= 3 && array.at(0) instanceof JsonString
                && array.at(1) instanceof JsonNumber && array.at(2) instanceof JsonNumber ? array : null;
    }

    /**
     * An element of {@code inbound_nodes}. One whose arguments are more than tensors stays as Keras 3 writes it: Keras 2
     * has no place for a constant before a tensor, and TF.js none for either.
     *
     * @param operation whether the call is of a function and not of a layer
     */
    void writeCall(JsonValue call, boolean operation, JsonWriter out) {
        if (call instanceof JsonObject keras3 && (operation || hasMoreThanTensors(keras3))) {
            writeAsItIs(call, out);
            return;
        }
        out.beginArray();
        writeTensors(call, out);
        out.endArray();
    }

    private static boolean hasMoreThanTensors(JsonObject call) {
        for (var part : call.members().values()) {
            Iterable<JsonValue> values = part instanceof JsonArray list ? list
                    : part instanceof JsonObject named ? withoutTraining(named) : List.of();
            for (JsonValue value : values) {
                if (!value.isNull() && triple(value) == null && !isListOfTensors(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<JsonValue> withoutTraining(JsonObject named) {
        List<JsonValue> values = new ArrayList<>();
        named.members().forEach((name, value) -> {
            if (!name.equals("training")) {
                values.add(value);
            }
        });
        return values;
    }

    private static boolean isListOfTensors(JsonValue value) {
        if (!(value instanceof JsonArray list)) {
            return false;
        }
        for (JsonValue element : list) {
            if (triple(element) == null && !isListOfTensors(element)) {
                return false;
            }
        }
        return true;
    }

    private void writeAsItIs(JsonValue value, JsonWriter out) {
        JsonArray triple = value instanceof JsonObject ? triple(value) : null;
        if (triple != null) {
            out.beginObject().name("class_name").value("__keras_tensor__").name("config").beginObject();
            out.name("keras_history").beginArray();
            reference(triple, out);
            out.endArray().endObject().endObject();
        } else if (value instanceof JsonArray list) {
            out.beginArray();
            for (JsonValue element : list) {
                writeAsItIs(element, out);
            }
            out.endArray();
        } else if (value instanceof JsonObject object) {
            out.beginObject();
            for (var member : object.members().entrySet()) {
                out.name(member.getKey());
                writeAsItIs(member.getValue(), out);
            }
            out.endObject();
        } else {
            out.value(value);
        }
    }

    private void writeTensors(JsonValue value, JsonWriter out) {
        JsonArray triple = triple(value);
        if (triple != null) {
            out.beginArray();
            reference(triple, out);
            out.beginObject();
            if (triple.size() > 3 && triple.at(3) instanceof JsonObject arguments) {
                for (var member : arguments.members().entrySet()) {
                    if (!member.getValue().isNull()) {
                        out.name(member.getKey()).value(member.getValue());
                    }
                }
            }
            out.endObject().endArray();
        } else if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                writeTensors(element, out);
            }
        } else if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                writeTensors(member, out);
            }
        }
    }

    private void reference(JsonArray triple, JsonWriter out) {
        String layer = triple.at(0).asString();
        out.value(names.of(container, layer)).value(triple.at(1).asInt() + shifts.getOrDefault(layer, 0))
                .value(triple.at(2).asInt());
    }

    /** {@code input_layers} or {@code output_layers}, always as a list of references. */
    void writeEnds(String key, JsonWriter out) {
        out.name(key).beginArray();
        ends(settings.required(key), out);
        out.endArray();
    }

    private void ends(JsonValue value, JsonWriter out) {
        JsonArray triple = triple(value);
        if (triple != null) {
            out.beginArray();
            reference(triple, out);
            out.endArray();
        } else if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                ends(element, out);
            }
        } else if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                ends(member, out);
            }
        }
    }
}
