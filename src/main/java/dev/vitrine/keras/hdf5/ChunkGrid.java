package dev.vitrine.keras.hdf5;

/**
 * How a dataset is cut into chunks: elements and chunks a dimension. It knows neither addresses nor filters.
 *
 * @param dims elements of the dataset, none zero
 * @param maxDims as far as it may grow
 * @param chunkDims elements of a chunk
 */
record ChunkGrid(int[] dims, int[] maxDims, int[] chunkDims) {
    int rank() {
        return dims.length;
    }

    int chunksAlong(int axis) {
        return (int) Math.ceil((double) dims[axis] / chunkDims[axis]);
    }

    /** As many as the list of chunks counts with: those of the largest extent where there is one. */
    private int listedAlong(int axis) {
        int most = maxDims[axis] == Dataspace.UNLIMITED ? dims[axis] : maxDims[axis];
        return (int) Math.ceil((double) most / chunkDims[axis]);
    }

    double chunkCount() {
        double count = 1;
        for (int axis = 0; axis < rank(); axis++) {
            count *= chunksAlong(axis);
        }
        return count;
    }

    double chunkElements() {
        double count = 1;
        for (int dim : chunkDims) {
            count *= dim;
        }
        return count;
    }

    boolean holds(int[] position) {
        for (int axis = 0; axis < rank(); axis++) {
            if (position[axis] < 0 || position[axis] >= chunksAlong(axis)) {
                return false;
            }
        }
        return true;
    }

    /** The chunk's number among those of the present extent, row-major. */
    int number(int[] position) {
        int number = 0;
        for (int axis = 0; axis < rank(); axis++) {
            number = number * chunksAlong(axis) + position[axis];
        }
        return number;
    }

    /**
     * The position of entry {@code number} of a list, row-major over the largest extent, the axis {@code
     * slowest} moved to the front.
     */
    int[] position(int number, int slowest) {
        int[] position = new int[rank()];
        int left = number;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            if (axis != slowest) {
                int along = listedAlong(axis);
                position[axis] = left % along;
                left /= along;
            }
        }
        position[slowest] = left;
        return position;
    }

    /** The axis that grows without end, which an extensible array counts slowest; 0 if none does. */
    int unlimitedAxis() {
        for (int axis = 0; axis < rank(); axis++) {
            if (maxDims[axis] == Dataspace.UNLIMITED) {
                return axis;
            }
        }
        return 0;
    }
}
