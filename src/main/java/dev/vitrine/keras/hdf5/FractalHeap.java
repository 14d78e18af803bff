package dev.vitrine.keras.hdf5;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fractal heap (III.G): links and attributes of large groups. Managed, tiny and huge objects are read;
 * heaps with filters are refused.
 */
final class FractalHeap {
    private static final int MAX_DEPTH = 16;

    private final Source source;
    private final String path;
    private final Map<Integer, int[]> hugeObjects = new HashMap<>();
    private final List<int[]> directBlocks = new ArrayList<>();
    private final Set<Integer> visited = new HashSet<>();
    private int idLength;
    private int offsetBytes;
    private int lengthBytes;
    private int tableWidth;
    private int startBlockSize;
    private int maxDirectSize;
    private int directRows;

    private FractalHeap(Source source, String path) {
        this.source = source;
        this.path = path;
    }

    static FractalHeap read(Source source, int address, String path) {
        FractalHeap heap = new FractalHeap(source, path);
        heap.readHeader(source.at(address, path));
        return heap;
    }

    private void readHeader(Cursor cursor) {
        int start = cursor.position();
        cursor.signature("FRHP");
        cursor.version(0, "the fractal heap");
        idLength = cursor.u16();
        if (cursor.u16() != 0) {
            throw cursor.unsupported("a compressed fractal heap");
        }
        cursor.skip(1);
        int maxManagedSize = cursor.uint(4);
        cursor.skip(source.lengthSize);
        int hugeTree = cursor.address();
        cursor.length();
        cursor.address();
        cursor.skip(3 * source.lengthSize);
        int managedCount = cursor.length();
        cursor.length();
        int hugeCount = cursor.length();
        cursor.skip(2 * source.lengthSize);
        tableWidth = cursor.u16();
        startBlockSize = cursor.length();
        maxDirectSize = cursor.length();
        int maxHeapBits = cursor.u16();
        cursor.u16();
        int root = cursor.address();
        int rootRows = cursor.u16();
        cursor.checksum(start);
        if (!isPowerOfTwo(startBlockSize) || !isPowerOfTwo(maxDirectSize) || startBlockSize > maxDirectSize
                || tableWidth == 0 || maxHeapBits > 64) {
            throw cursor.damaged("a fractal heap has impossible sizes");
        }
        offsetBytes = (maxHeapBits + 7) / 8;
        lengthBytes = Math.min((log2(maxDirectSize) + 7) / 8, log2(Math.max(1, maxManagedSize)) / 8 + 1);
        directRows = log2(maxDirectSize) - log2(startBlockSize) + 2;
        if (managedCount > 0 && root != Source.UNDEFINED) {
            if (rootRows == 0) {
                directBlocks.add(new int[] {0, startBlockSize, root});
            } else {
                readIndirect(root, rootRows, 0);
            }
        }
        if (hugeCount > 0 && hugeTree != Source.UNDEFINED) {
            readHuge(hugeTree);
        }
    }

    /** Rows of blocks: the first two of the starting size, each further one of twice the size before. */
    private void readIndirect(int address, int rows, int depth) {
        Cursor cursor = source.at(address, path);
        int start = cursor.position();
        if (!visited.add(start) || depth > MAX_DEPTH) {
            throw cursor.damaged("a fractal heap leads back to itself");
        }
        cursor.signature("FHIB");
        cursor.version(0, "a block of the fractal heap");
        cursor.address();
        double offset = cursor.uint(offsetBytes);
        double size = startBlockSize;
        List<double[]> deeper = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            size *= row > 1 ? 2 : 1;
            for (int column = 0; column < tableWidth; column++) {
                int child = cursor.address();
                if (child != Source.UNDEFINED) {
                    if (row < directRows) {
                        directBlocks.add(new int[] {(int) offset, (int) size, child});
                    } else {
                        deeper.add(new double[] {child, size});
                    }
                }
                offset += size;
            }
        }
        cursor.checksum(start);
        for (double[] child : deeper) {
            double rowBytes = (double) startBlockSize * tableWidth;
            int childRows = 1;
            for (double reach = rowBytes; reach < child[1]; reach *= 2) {
                childRows++;
            }
            readIndirect((int) child[0], childRows, depth + 1);
        }
    }

    private void readHuge(int tree) {
        Cursor header = source.at(tree, path);
        header.skip(5);
        if (header.u8() != 1) {
            throw header.unsupported("large objects of a fractal heap that are compressed or addressed"
                    + " directly");
        }
        for (Cursor record : BTreeV2.read(source, tree, path, 1)) {
            int address = record.definedAddress("a large object");
            int length = record.length();
            hugeObjects.put(record.length(), new int[] {address, length});
        }
    }

    /** The object that a heap ID names. */
    Cursor object(Cursor id) {
        int start = id.position();
        int first = id.u8();
        int kind = first >> 4 & 3;
        if (kind == 0) {
            return managed(id);
        }
        if (kind == 1) {
            int[] place = hugeObjects.get(id.uint(Math.min(source.lengthSize, idLength - 1)));
            if (place == null) {
                throw id.damaged("a large object of the heap is not there");
            }
            return source.at(place[0], path).part(place[1]);
        }
        if (kind == 2) {
            return idLength - 1 <= 16 ? id.part((first & 15) + 1) : id.part((first & 15) << 8 | id.u8() + 1);
        }
        throw new Cursor(source, path, start, start).damaged("an object of the heap is of an unknown kind");
    }

    private Cursor managed(Cursor id) {
        int offset = id.uint(offsetBytes);
        int length = id.uint(lengthBytes);
        for (int[] block : directBlocks) {
            if (offset >= block[0] && offset - block[0] < block[1]) {
                Cursor cursor = source.at(block[2], path);
                checkBlock(cursor, block[1]);
                cursor.skip(offset - block[0]);
                return cursor.part(length);
            }
        }
        throw id.damaged("an object of the heap lies outside its blocks");
    }

    /** Offsets count from the block's own header. */
    private void checkBlock(Cursor cursor, int size) {
        if (cursor.remaining() < size) {
            throw cursor.damaged("a block of the fractal heap is cut off");
        }
        new Cursor(source, path, cursor.position(), cursor.position() + 4).signature("FHDB");
    }

    private static boolean isPowerOfTwo(int value) {
        return value > 0 && (value & value - 1) == 0;
    }

    private static int log2(int value) {
        return 31 - Integer.numberOfLeadingZeros(value);
    }
}
