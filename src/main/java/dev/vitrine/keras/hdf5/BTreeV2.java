package dev.vitrine.keras.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A version 2 B-tree (III.A.2), read whole: its records in order. What a record means is its reader's matter.
 */
final class BTreeV2 {
    private static final int MAX_DEPTH = 16;
    private static final int NODE_OVERHEAD = 10;

    private final Source source;
    private final String path;
    private final List<Cursor> records = new ArrayList<>();
    private final Set<Integer> visited = new HashSet<>();
    private int type;
    private int nodeSize;
    private int recordSize;
    private int countSize;
    private int[] totalSizes;

    private BTreeV2(Source source, String path) {
        this.source = source;
        this.path = path;
    }

    /**
     * @param expectedType what the records must be, 5 for links, 8 for attributes and so on
     * @return a cursor a record
     */
    static List<Cursor> read(Source source, int address, String path, int expectedType) {
        BTreeV2 tree = new BTreeV2(source, path);
        tree.readHeader(source.at(address, path), expectedType);
        return tree.records;
    }

    private void readHeader(Cursor cursor, int expectedType) {
        int start = cursor.position();
        cursor.signature("BTHD");
        cursor.version(0, "the B-tree");
        type = cursor.u8();
        if (type != expectedType) {
            throw cursor.damaged("a B-tree should hold records of type " + expectedType + " but holds type "
                    + type);
        }
        nodeSize = cursor.uint(4);
        recordSize = cursor.u16();
        int depth = cursor.u16();
        cursor.skip(2);
        int root = cursor.address();
        int rootRecords = cursor.u16();
        int total = cursor.length();
        cursor.checksum(start);
        if (depth > MAX_DEPTH || recordSize == 0 || nodeSize < NODE_OVERHEAD + recordSize) {
            throw cursor.damaged("a B-tree has impossible sizes");
        }
        if (total == 0 || root == Source.UNDEFINED) {
            return;
        }
        measure(depth);
        readNode(root, rootRecords, depth);
        if (records.size() != total) {
            throw cursor.damaged("a B-tree should have " + total + " records but has " + records.size());
        }
    }

    /** Sizes of the counts in child pointers: as many bytes as the largest possible count takes. */
    private void measure(int depth) {
        double maxRecords = (nodeSize - NODE_OVERHEAD) / recordSize;
        countSize = bytesFor(maxRecords);
        totalSizes = new int[depth + 1];
        double below = maxRecords;
        for (int level = 1; level <= depth; level++) {
            int pointerSize = source.offsetSize + countSize + totalSizes[level - 1];
            double here = Math.floor((nodeSize - NODE_OVERHEAD - pointerSize) / (double) (recordSize
                    + pointerSize));
            below = (here + 1) * below + here;
            totalSizes[level] = bytesFor(below);
        }
    }

    private static int bytesFor(double limit) {
        int size = 1;
        double reach = 256;
        while (limit >= reach && size < 8) {
            size++;
            reach *= 256;
        }
        return size;
    }

    private void readNode(int address, int count, int depth) {
        Cursor cursor = source.at(address, path);
        int start = cursor.position();
        if (!visited.add(start)) {
            throw cursor.damaged("a B-tree leads back to itself");
        }
        cursor.signature(depth == 0 ? "BTLF" : "BTIN");
        cursor.version(0, "a B-tree node");
        if (cursor.u8() != type) {
            throw cursor.damaged("a B-tree node is of another tree");
        }
        if ((double) count * recordSize > nodeSize) {
            throw cursor.damaged("a B-tree node cannot hold " + count + " records");
        }
        List<Cursor> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            own.add(cursor.part(recordSize));
        }
        if (depth == 0) {
            cursor.checksum(start);
            records.addAll(own);
            return;
        }
        int[] addresses = new int[count + 1];
        int[] counts = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            addresses[i] = cursor.definedAddress("a B-tree node");
            counts[i] = cursor.uint(countSize);
            cursor.skip(totalSizes[depth - 1]);
        }
        cursor.checksum(start);
        for (int i = 0; i <= count; i++) {
            readNode(addresses[i], counts[i], depth - 1);
            if (i < count) {
                records.add(own.get(i));
            }
        }
    }
}
