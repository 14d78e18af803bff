package dev.vitrine.keras.hdf5;

/**
 * The extent of a dataset or attribute (IV.A.2.b).
 *
 * @param dims sizes, outermost first; none for a scalar
 * @param maxDims as far as they may grow, {@link #UNLIMITED} without end
 * @param isNull true for no element at all
 */
record Dataspace(int[] dims, int[] maxDims, boolean isNull) {
    static final int UNLIMITED = -1;
    private static final int MAX_RANK = 32;

    static Dataspace read(Cursor cursor) {
        int version = cursor.u8();
        int rank = cursor.u8();
        int flags = cursor.u8();
        boolean isNull = false;
        if (version == 1) {
            cursor.skip(5);
        } else if (version == 2) {
            isNull = cursor.u8() == 2;
        } else {
            throw cursor.unsupported("version " + version + " of the dataspace");
        }
        if (rank > MAX_RANK) {
            throw cursor.damaged("a shape cannot have " + rank + " dimensions");
        }
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            dims[i] = cursor.length();
        }
        int[] maxDims = dims;
        if ((flags & 1) != 0) {
            maxDims = new int[rank];
            for (int i = 0; i < rank; i++) {
                maxDims[i] = maximum(cursor);
                if (maxDims[i] != UNLIMITED && maxDims[i] < dims[i]) {
                    throw cursor.damaged("dimension " + i + " is larger than its maximum");
                }
            }
        }
        return new Dataspace(dims, maxDims, isNull);
    }

    /** Only full eights mean unlimited; another size beyond 31 bits is as good as that. */
    private static int maximum(Cursor cursor) {
        int size = cursor.source.lengthSize;
        Cursor field = cursor.part(size);
        int low = size == 2 ? field.u16() : field.i32();
        boolean fits = low >= 0;
        while (field.remaining() > 0) {
            fits &= field.u8() == 0;
        }
        return fits ? low : UNLIMITED;
    }

    /** The number of elements; a double, since a damaged file may state more than an int holds. */
    double elementCount() {
        double count = isNull ? 0 : 1;
        for (int dim : dims) {
            count *= dim;
        }
        return count;
    }
}
