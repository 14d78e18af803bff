package dev.vitrine.ahead;

import dev.vitrine.codegen.Packing;
import dev.vitrine.format.Quantization;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.format.WeightGroup;
import dev.vitrine.format.WeightLimits;
import dev.vitrine.format.WeightManifest;
import dev.vitrine.format.WeightType;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what {@link TensorTableWriter} wrote, and checks whatever is relied on later. */
final class TensorTableReader {
    private static final int FORM = 7;
    private final TableReader table;
    private final float[] constants;
    private final double memoryBytes;
    private final List<WeightEntry> tensors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final WeightLimits limits = new WeightLimits();

    /** @param memoryBytes within which packings lie */
    TensorTableReader(TableReader table, float[] constants, double memoryBytes) {
        this.table = table;
        this.constants = constants;
        this.memoryBytes = memoryBytes;
    }

    /** To be read first. @param files of each group, none of which may be without any */
    WeightManifest manifest(List<List<String>> files) {
        List<WeightGroup> groups = new ArrayList<>();
        for (List<String> paths : files) {
            List<WeightEntry> entries = new ArrayList<>();
            double before = limits.totalBytes();
            for (int left = table.count(); left > 0; left--) {
                entries.add(entry());
            }
            if (paths.isEmpty() && limits.totalBytes() > before) {
                throw table.damaged("it names no file of some tensors");
            }
            groups.add(new WeightGroup(paths, entries));
            tensors.addAll(entries);
        }
        return new WeightManifest(groups);
    }

    private WeightEntry entry() {
        String name = table.text();
        int typed = table.number();
        boolean ofOptimizer = (typed & 1) != 0;
        WeightType type = one(WeightType.values(), typed >> 1);
        if (!ofOptimizer && !names.add(name)) {
            throw table.damaged("two of its tensors are called " + name);
        }
        int encoded = table.perhaps();
        Quantization quantization = encoded < 0 ? null
                : new Quantization(one(Quantization.Encoding.values(), encoded), finite(), finite());
        if (quantization != null && !quantization.suits(type)) {
            throw table.damaged("its tensor " + name + " has an encoding that is not for " + type.text());
        }
        int rank = table.number();
        if (rank > WeightLimits.MOST_DIMENSIONS) {
            throw table.damaged("its tensor " + name + " has " + rank + " dimensions");
        }
        WeightEntry entry = new WeightEntry(name, Shape.of(table.numbers(rank)), type, quantization, ofOptimizer);
        if (!limits.takes(entry)) {
            throw table.damaged("its tensors up to " + name + " have more than 2147483647 bytes");
        }
        return entry;
    }

    private double finite() {
        double value = table.real();
        if (value - value != 0) {
            throw table.damaged("the scale or the minimum of a tensor is no finite number");
        }
        return value;
    }

    private <T> T one(T[] values, int index) {
        if (index >= values.length) {
            throw table.damaged("the type of a tensor is " + index + ", which stands for none");
        }
        return values[index];
    }

    /** To be read after {@link #manifest}. */
    List<NamedPacking> packings() {
        List<String> functions = new ArrayList<>();
        for (int left = table.count(); left > 0; left--) {
            functions.add(table.text());
        }
        List<NamedPacking> packings = new ArrayList<>();
        for (int left = table.count(); left > 0; left--) {
            packings.add(packing(functions));
        }
        return packings;
    }

    private NamedPacking packing(List<String> functions) {
        int tensor = table.perhaps();
        int at = tensor < 0 ? table.number() : 0;
        int factorCount = table.number();
        float[] factors = factorCount == 0 ? null : constants(table.number(), factorCount);
        String packer = function(functions);
        String scaler = function(functions);
        int[] form = table.numbers(FORM);
        double count = (double) form[0] * form[1] * form[2];
        if (form[3] > memoryBytes) {
            throw table.damaged("a tensor is packed to a place outside of the memory");
        }
        float[] values = tensor < 0 ? constants(at, count) : null;
        return new NamedPacking(tensor < 0 ? null : name(tensor, count), values, factors, new Packing(null, form[0],
                form[1], form[2], packer, scaler, form[3], form[4], form[5], form[6]));
    }

    private String name(int tensor, double count) {
        if (tensor >= tensors.size() || !tensors.get(tensor).isDecoded()
                || tensors.get(tensor).shape().elementCount() != count) {
            throw table.damaged("a packing takes tensor " + tensor + ", which is none of its size");
        }
        return tensors.get(tensor).name();
    }

    private String function(List<String> functions) {
        int index = table.perhaps();
        if (index >= functions.size()) {
            throw table.damaged("a packing calls function " + index + " of " + functions.size());
        }
        return index < 0 ? null : functions.get(index);
    }

    private float[] constants(int from, double count) {
        if (from + count > constants.length) {
            throw table.damaged("a packing takes constants that are not there");
        }
        float[] slice = new float[(int) count];
        System.arraycopy(constants, from, slice, 0, slice.length);
        return slice;
    }
}
