package dev.vitrine.codegen;

import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.MemoryException;
import dev.vitrine.tensor.ScaledValues;
import dev.vitrine.wasm.Function;
import java.util.ArrayList;
import java.util.List;

/** Hands out memory behind the arena and notes what is to be packed there. It holds no values. */
final class WeightStore {
    private static final int ALIGNMENT_BYTES = 64;
    private final Kernels kernels;
    private final List<Packing> packings = new ArrayList<>();
    private double end;
    private double readEnd;

    WeightStore(Kernels kernels, double startBytes) {
        this.kernels = kernels;
        this.end = startBytes;
    }

    /** @throws MemoryException if it does not fit into what can be addressed */
    int reserve(double bytes) {
        double start = Math.ceil(end / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
        end = start + bytes;
        if (end > Integer.MAX_VALUE) {
            throw new MemoryException(end, "which is more than a WebAssembly module can address");
        }
        return (int) start;
    }

    /** Says that code may read so far behind what was reserved last, whatever lies there. */
    void readBehind(int bytes) {
        readEnd = Math.max(readEnd, end + bytes);
    }

    double endBytes() {
        return Math.max(end, readEnd);
    }

    List<Packing> packings() {
        return packings;
    }

    /** Rows of {@code columns} floats cut into panels. */
    void panels(Weight weight, int rows, int columns, int vectors, int addressBytes, int panelBytes) {
        Function packer = PanelPacker.function(vectors, kernels);
        packings.add(new Packing(weight, 1, rows, columns, exported(packer), scaler(weight),
                addressBytes, vectors * Simd.BYTES, panelBytes, 0));
    }

    /** 3x3 kernels {@code [9][channels][filters]}, transformed. */
    void winograd(Weight weight, int tile, int channels, int filters, int addressBytes, int panelBytes,
            int planeBytes) {
        Function packer = WinogradWeightEmitter.function(tile, kernels);
        packings.add(new Packing(weight, 9, channels, filters, exported(packer), scaler(weight), addressBytes,
                2 * Simd.BYTES, panelBytes, planeBytes));
    }

    /** 3x3 kernels {@code [9][channels][filters]} in panels of eight filters, {@code [channels][9][8]} each. */
    void kernels(Weight weight, int channels, int filters, int addressBytes, int panelBytes) {
        Function packer = WinogradWeightEmitter.gather(kernels);
        packings.add(new Packing(weight, 9, channels, filters, exported(packer), scaler(weight), addressBytes,
                9 * 2 * Simd.BYTES, panelBytes, 0));
    }

    void plain(Weight weight, int addressBytes) {
        int count = weight.shape().elementCount();
        packings.add(new Packing(weight, 1, 1, count, null, null, addressBytes, 0, 0, 0));
    }

    private String scaler(Weight weight) {
        return weight.values() instanceof ScaledValues ? exported(ScaleEmitter.function(kernels)) : null;
    }

    private String exported(Function packer) {
        return kernels.exported(packer);
    }
}
