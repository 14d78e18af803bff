package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one tensor of a checkpoint is (BundleEntryProto). It does not read it.
 *
 * @param type null for a type that Keras does not write
 * @param dims row-major sizes
 * @param shard which data file
 * @param crc the masked sum of the bytes
 * @param sliced whether the tensor is spread over several entries
 */
record BundleEntry(ElementType type, int[] dims, int shard, int offsetBytes, int sizeBytes, int crc,
        boolean sliced) {
    private static final int MAX_RANK = 32;

    static BundleEntry read(Bytes value) {
        ProtoReader reader = new ProtoReader(value);
        int type = 0;
        int[] dims = {};
        int shard = 0;
        int offset = 0;
        int size = 0;
        int crc = 0;
        boolean sliced = false;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> type = reader.count();
                case 2 -> dims = dims(reader.message(), value);
                case 3 -> shard = reader.count();
                case 4 -> offset = reader.count();
                case 5 -> size = reader.count();
                case 6 -> crc = reader.fixed32();
                case 7 -> sliced = true;
                default -> { }
            }
        }
        return new BundleEntry(elementType(type), dims, shard, offset, size, crc, sliced);
    }

    private static int[] dims(ProtoReader shape, Bytes value) {
        List<Integer> sizes = new ArrayList<>();
        while (shape.next()) {
            if (shape.field() == 2) {
                ProtoReader dim = shape.message();
                int size = 0;
                while (dim.next()) {
                    size = dim.field() == 1 ? dim.count() : size;
                }
                sizes.add(size);
            }
        }
        if (sizes.size() > MAX_RANK) {
            throw SavedModelException.damaged(value.name(), 0, "a shape cannot have " + sizes.size()
                    + " dimensions");
        }
        int[] dims = new int[sizes.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = sizes.get(i);
        }
        return dims;
    }

    /** Numbers of TensorFlow's DataType. */
    private static ElementType elementType(int number) {
        return switch (number) {
            case 1 -> ElementType.FLOAT32;
            case 2 -> ElementType.FLOAT64;
            case 3 -> ElementType.INT32;
            case 4 -> ElementType.UINT8;
            case 5 -> ElementType.INT16;
            case 6 -> ElementType.INT8;
            case 7 -> ElementType.STRING;
            case 9 -> ElementType.INT64;
            case 10 -> ElementType.BOOL;
            case 14 -> ElementType.BFLOAT16;
            case 17 -> ElementType.UINT16;
            case 19 -> ElementType.FLOAT16;
            case 22 -> ElementType.UINT32;
            case 23 -> ElementType.UINT64;
            default -> null;
        };
    }
}
