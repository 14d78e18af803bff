package dev.vitrine.layers;

import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each weight of a model the entry of a file, rule after rule from the strictest on. An entry is taken only
 * where it is the only one that a rule offers for a weight, the weight the only one that it is offered for, and both
 * have the same shape. It sees no values.
 */
final class WeightAssignment {
    private static final int MOST_PARTS = 12;

    /** One side of a comparison: which form of a name counts. */
    private interface Form {
        WeightName of(WeightName name);
    }

    private static final Form PLAIN = name -> name;

    private final List<Weight> slots;
    private final List<WeightName> slotNames = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<WeightName> entryNames = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final int[] entryOf;
    private final WeightRule[] rules;
    private final boolean[] taken;

    private WeightAssignment(List<Weight> slots, Map<String, Shape> file) {
        this.slots = new ArrayList<>(slots);
        this.slots.sort((a, b) -> a.ordinal() - b.ordinal());
        for (Weight slot : this.slots) {
            String container = slot.container();
            slotNames.add(WeightName.of(container.isEmpty() ? slot.name() : container + "/" + slot.name()));
        }
        for (Map.Entry<String, Shape> entry : file.entrySet()) {
            entries.add(entry.getKey());
            entryNames.add(WeightName.of(entry.getKey()));
            shapes.add(entry.getValue());
        }
        entryOf = new int[this.slots.size()];
        rules = new WeightRule[entryOf.length];
        taken = new boolean[entries.size()];
        for (int i = 0; i < entryOf.length; i++) {
            entryOf[i] = -1;
            rules[i] = WeightRule.UNSET;
        }
    }

    /** @param file shapes by name, in the order of the file */
    static WeightAssignment of(List<Weight> slots, Map<String, Shape> file) {
        WeightAssignment assignment = new WeightAssignment(slots, file);
        assignment.exact();
        assignment.byName();
        assignment.byIndex();
        assignment.byStructure();
        return assignment;
    }

    /** Every slot, in the order in which they were made. */
    List<Weight> slots() {
        return slots;
    }

    /** The file's name for slot {@code i}, or null. */
    String name(int i) {
        return entryOf[i] < 0 ? null : entries.get(entryOf[i]);
    }

    WeightReport report() {
        List<WeightReport.Source> sources = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            sources.add(new WeightReport.Source(slots.get(i).toString(), name(i), rules[i]));
        }
        return new WeightReport(sources, unused());
    }

    /** An entry that nothing took and that names a slot's layer and role, so that its shape must be wrong; or null. */
    Shape misfit(int i) {
        for (int e = 0; e < entries.size(); e++) {
            if (!taken[e] && entryNames.get(e).whole().equals(slots.get(i).name())) {
                return shapes.get(e);
            }
        }
        return null;
    }

    private List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int e = 0; e < entries.size(); e++) {
            if (!taken[e]) {
                unused.add(entries.get(e));
            }
        }
        return unused;
    }

    private void take(int slot, int entry, WeightRule rule) {
        entryOf[slot] = entry;
        rules[slot] = rule;
        taken[entry] = true;
    }

    private void exact() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < slots.size(); i++) {
            pairs.slot(slots.get(i).name(), i);
        }
        for (int e = 0; e < entries.size(); e++) {
            pairs.entry(entryNames.get(e).whole(), e);
        }
        pairs.take(WeightRule.EXACT);
    }

    private void byName() {
        Form scope = WeightName::withoutScope;
        Form containers = WeightName::withoutContainers;
        Form number = WeightName::withoutNumbers;
        Form both = name -> name.withoutScope().withoutNumbers();
        tails(PLAIN, PLAIN, WeightRule.SCOPES);
        tails(PLAIN, containers, WeightRule.SCOPES);
        tails(PLAIN, scope, WeightRule.SCOPES);
        tails(scope, PLAIN, WeightRule.SCOPES);
        tails(scope, scope, WeightRule.SCOPES);
        tails(PLAIN, number, WeightRule.SESSION_NUMBER);
        tails(PLAIN, both, WeightRule.SESSION_NUMBER);
        tails(number, number, WeightRule.SESSION_NUMBER);
        tails(number, both, WeightRule.SESSION_NUMBER);
        tails(both, both, WeightRule.SESSION_NUMBER);
    }

    // The longest tail that both names have comes first.
    private void tails(Form slotForm, Form entryForm, WeightRule rule) {
        for (int parts = MOST_PARTS; parts > 1; parts--) {
            Pairs pairs = new Pairs();
            for (int i = 0; i < slots.size(); i++) {
                pairs.slot(alias(slotForm.of(slotNames.get(i)).tail(parts)), i);
            }
            for (int e = 0; e < entries.size(); e++) {
                pairs.entry(alias(entryForm.of(entryNames.get(e)).tail(parts)), e);
            }
            pairs.take(rule);
        }
    }

    // Keras 3 calls the kernel of a depthwise convolution plainly so.
    private static String alias(String tail) {
        return tail != null && tail.endsWith("/depthwise_kernel")
                ? tail.substring(0, tail.length() - "depthwise_kernel".length()) + "kernel" : tail;
    }

    private void byIndex() {
        Map<String, List<Integer>> layers = layers();
        for (int parts = MOST_PARTS; parts > 0; parts--) {
            Map<String, List<Integer>> groups = new LinkedHashMap<>();
            for (int e = 0; e < entries.size(); e++) {
                WeightName name = entryNames.get(e).withoutContainers();
                String tail = taken[e] || name.index() < 0 ? null : name.parent().tail(parts);
                if (tail != null) {
                    groups.computeIfAbsent(tail, key -> new ArrayList<>()).add(e);
                }
            }
            for (Map.Entry<String, List<Integer>> layer : layers.entrySet()) {
                String tail = WeightName.of(layer.getKey()).tail(parts);
                List<Integer> group = tail == null ? null : groups.get(tail);
                if (group != null && fits(layer.getValue(), group)) {
                    takeAll(layer.getValue(), group, WeightRule.INDEX);
                }
            }
        }
    }

    // Free slots by layer, in the order in which the layers were made.
    private Map<String, List<Integer>> layers() {
        Map<String, List<Integer>> layers = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            if (entryOf[i] < 0) {
                String layer = slots.get(i).layer();
                String container = slots.get(i).container();
                layers.computeIfAbsent(container.isEmpty() ? layer : container + "/" + layer,
                        key -> new ArrayList<>()).add(i);
            }
        }
        return layers;
    }

    private boolean fits(List<Integer> layer, List<Integer> group) {
        if (layer.size() != group.size()) {
            return false;
        }
        for (int k = 0; k < layer.size(); k++) {
            if (taken[group.get(k)] || entryOf[layer.get(k)] >= 0
                    || !slots.get(layer.get(k)).shape().equals(shapes.get(group.get(k)))) {
                return false;
            }
        }
        return true;
    }

    private void takeAll(List<Integer> layer, List<Integer> group, WeightRule rule) {
        for (int k = 0; k < layer.size(); k++) {
            take(layer.get(k), group.get(k), rule);
        }
    }

    private void byStructure() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int e = 0; e < entries.size(); e++) {
            if (!taken[e]) {
                groups.computeIfAbsent(entryNames.get(e).parent().whole(), key -> new ArrayList<>()).add(e);
            }
        }
        Map<String, List<List<Integer>>> candidates = new HashMap<>();
        for (List<Integer> group : groups.values()) {
            group.sort((a, b) -> role(entryNames.get(a)).compareTo(role(entryNames.get(b))));
            candidates.computeIfAbsent(signature(group, true), key -> new ArrayList<>()).add(group);
        }
        Map<String, List<List<Integer>>> wanted = new HashMap<>();
        for (List<Integer> layer : layers().values()) {
            layer.sort((a, b) -> role(slotNames.get(a)).compareTo(role(slotNames.get(b))));
            wanted.computeIfAbsent(signature(layer, false), key -> new ArrayList<>()).add(layer);
        }
        for (Map.Entry<String, List<List<Integer>>> entry : wanted.entrySet()) {
            List<List<Integer>> offered = candidates.get(entry.getKey());
            if (offered != null && offered.size() == entry.getValue().size()) {
                for (int k = 0; k < offered.size(); k++) {
                    takeAll(entry.getValue().get(k), offered.get(k), WeightRule.STRUCTURE);
                }
            }
        }
    }

    private static String role(WeightName name) {
        String role = name.withoutNumbers().last();
        return role.equals("depthwise_kernel") ? "kernel" : role;
    }

    private String signature(List<Integer> group, boolean ofFile) {
        StringBuilder text = new StringBuilder();
        for (int i : group) {
            text.append(role((ofFile ? entryNames : slotNames).get(i))).append(ofFile ? shapes.get(i)
                    : slots.get(i).shape());
        }
        return text.toString();
    }

    /**
     * Free slots and entries by a key and their shape. Those alone under theirs belong together; of several, those whose
     * names are the same in full do, in their order: nested models may have layers of one name.
     */
    private final class Pairs {
        private final Map<String, List<Integer>> slotsOf = new HashMap<>();
        private final Map<String, List<Integer>> entriesOf = new HashMap<>();

        void slot(String key, int slot) {
            if (key != null && entryOf[slot] < 0) {
                slotsOf.computeIfAbsent(key + slots.get(slot).shape(), k -> new ArrayList<>()).add(slot);
            }
        }

        void entry(String key, int entry) {
            if (key != null && !taken[entry]) {
                entriesOf.computeIfAbsent(key + shapes.get(entry), k -> new ArrayList<>()).add(entry);
            }
        }

        void take(WeightRule rule) {
            for (Map.Entry<String, List<Integer>> pair : slotsOf.entrySet()) {
                List<Integer> free = entriesOf.get(pair.getKey());
                if (free != null && free.size() == pair.getValue().size() && (free.size() == 1 || sameName(free))) {
                    takeAll(pair.getValue(), free, rule);
                }
            }
        }

        private boolean sameName(List<Integer> free) {
            for (int entry : free) {
                if (!entryNames.get(entry).equals(entryNames.get(free.get(0)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
