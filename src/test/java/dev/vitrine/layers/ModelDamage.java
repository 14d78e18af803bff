package dev.vitrine.layers;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Ways to damage a model file that leave it JSON more often than not, so that the damage reaches layers, wiring and
 * weights: wrong types, missing and doubled parts, names and sizes taken from elsewhere or out of the air.
 */
final class ModelDamage {
    private static final String[] WORDS = {"null", "true", "false", "-1", "0", "1", "1.5", "-0.0", "1e999", "NaN",
        "-Infinity", "2147483647", "-2147483648", "4294967296", "65536", "46341", "1e-400", "\"\"", "\"x\"", "\"same\"",
        "\"causal\"", "\"channels_first\"", "\"softmax\"", "\"gelu\"", "\"float16\"", "\"string\"", "[]", "{}", "[[]]",
        "[null]", "[1, 2, 3]", "[-1, -1]", "[0, 0]", "[65536, 65536]", "[46341, 46341]", "[2147483647, 2147483647]",
        "[null, 65536, 65536, 65536]", "[1000000, 1000000]", "[[1, 1], [1, 1]]", "[[-1, 5], [5, -1]]",
        "{\"class_name\": \"Sequential\", \"config\": {\"layers\": []}}", "\"\\ud800\""};
    private static final int[] NUMBERS = {-1, 0, 1, 2, 3, 7, 1000, 46341, 65536, 100_000_000, Integer.MAX_VALUE,
        Integer.MIN_VALUE};

    /** A part of the tree that can be another: of a map or a list. */
    private record Slot(Map<String, Object> map, String key, List<Object> list, int index) {
        Object get() {
            return map != null ? map.get(key) : list.get(index);
        }

        void set(Object value) {
            if (map != null) {
                map.put(key, value);
            } else {
                list.set(index, value);
            }
        }
    }

    /** Text that stands in the file as it is. */
    private record Raw(String text) {
    }

    private final Random random;
    private Object root;
    private List<Slot> slots;

    private ModelDamage(Object root, Random random) {
        this.root = root;
        this.random = random;
    }

    /** A damaged copy as text. */
    static String of(JsonValue model, Random random) {
        ModelDamage damage = new ModelDamage(tree(model), random);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damage.once();
        }
        StringBuilder text = new StringBuilder();
        write(damage.root, text);
        return damage.asText(text.toString());
    }

    private void once() {
        slots = new ArrayList<>();
        collect(root);
        Slot slot = slots.get(random.nextInt(slots.size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> slot.set(new Raw(WORDS[random.nextInt(WORDS.length)]));
            case 2, 3, 4 -> number();
            case 5 -> remove(slot);
            case 6 -> twice();
            case 7 -> exchange(slot);
            case 8, 9 -> anotherName();
            case 10 -> {
                int depth = 1 << random.nextInt(17);
                boolean lists = random.nextBoolean();
                slot.set(new Raw((lists ? "[" : "{\"layers\":").repeat(depth) + "1" + (lists ? "]" : "}").repeat(depth)));
            }
            default -> inside();
        }
    }

    private void number() {
        List<Slot> numbers = slotsOf(JsonNumber.class);
        if (!numbers.isEmpty()) {
            Slot slot = numbers.get(random.nextInt(numbers.size()));
            slot.set(new Raw(Integer.toString(NUMBERS[random.nextInt(NUMBERS.length)])));
        }
    }

    private static void remove(Slot slot) {
        if (slot.map() != null) {
            slot.map().remove(slot.key());
        } else {
            slot.list().remove(slot.index());
        }
    }

    // A doubled layer, a doubled weight, a dimension too many.
    private void twice() {
        List<Slot> elements = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.list() != null) {
                elements.add(slot);
            }
        }
        if (!elements.isEmpty()) {
            Slot slot = elements.get(random.nextInt(elements.size()));
            slot.list().add(random.nextInt(slot.list().size() + 1), slot.get());
        }
    }

    private void exchange(Slot slot) {
        Slot other = slots.get(random.nextInt(slots.size()));
        Object value = slot.get();
        StringBuilder text = new StringBuilder();
        write(other.get(), text);
        slot.set(other.get());
        // As text, so that no part comes to hold itself.
        StringBuilder mine = new StringBuilder();
        write(value, mine);
        other.set(new Raw(mine.toString()));
        slot.set(new Raw(text.toString()));
    }

    // Cycles, doubled names, layers of another class, weights of another layer.
    private void anotherName() {
        List<Slot> names = slotsOf(JsonString.class);
        if (!names.isEmpty()) {
            names.get(random.nextInt(names.size())).set(names.get(random.nextInt(names.size())).get());
        }
    }

    // The model in itself, a few or too many times.
    private void inside() {
        StringBuilder text = new StringBuilder();
        write(root instanceof Map<?, ?> map ? map.get("modelTopology") : root, text);
        String layer = text.toString();
        int depth = 1 << random.nextInt(7);
        String start = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"n\",\"layers\":[";
        List<Slot> layers = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.list() != null && slot.get() instanceof Map<?, ?> map && map.containsKey("class_name")) {
                layers.add(slot);
            }
        }
        if (!layers.isEmpty()) {
            layers.get(random.nextInt(layers.size())).set(
                    new Raw(start.repeat(depth) + layer + "]}}".repeat(depth)));
        }
    }

    private List<Slot> slotsOf(Class<?> type) {
        List<Slot> found = new ArrayList<>();
        for (Slot slot : slots) {
            if (type.isInstance(slot.get())) {
                found.add(slot);
            }
        }
        return found;
    }

    private void collect(Object value) {
        if (value instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) value;
            for (String key : map.keySet()) {
                slots.add(new Slot(map, key, null, 0));
                collect(map.get(key));
            }
        } else if (value instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) value;
            for (int i = 0; i < list.size(); i++) {
                slots.add(new Slot(null, null, list, i));
                collect(list.get(i));
            }
        }
    }

    // Now and then the text itself is damaged.
    private String asText(String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(24)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + text.substring(at / 2, at) + text.substring(at);
            default -> text;
        };
    }

    private static Object tree(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.members().forEach((key, member) -> map.put(key, tree(member)));
            return map;
        }
        if (value instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            for (JsonValue element : array) {
                list.add(tree(element));
            }
            return list;
        }
        return value;
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            String gap = "";
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.append(gap).append('"').append(member.getKey()).append("\":");
                write(member.getValue(), out);
                gap = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            String gap = "";
            for (Object element : list) {
                out.append(gap);
                write(element, out);
                gap = ",";
            }
            out.append(']');
        } else {
            out.append(value instanceof Raw raw ? raw.text() : String.valueOf(value));
        }
    }
}
