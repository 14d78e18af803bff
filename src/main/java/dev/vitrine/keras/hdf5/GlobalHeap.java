package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import java.util.HashMap;
import java.util.Map;

/** One collection of objects of variable length (III.E), such as texts; it holds windows, not copies. */
final class GlobalHeap {
    private final Map<Integer, Bytes> objects = new HashMap<>();

    private GlobalHeap() {
    }

    static GlobalHeap at(Source source, int address, String path) {
        GlobalHeap heap = source.globalHeaps.get(address);
        if (heap == null) {
            heap = read(source.at(address, path));
            source.globalHeaps.put(address, heap);
        }
        return heap;
    }

    private static GlobalHeap read(Cursor cursor) {
        cursor.signature("GCOL");
        cursor.version(1, "the global heap");
        cursor.skip(3);
        int size = cursor.length();
        int headerSize = 8 + cursor.source.lengthSize;
        if (size < headerSize) {
            throw cursor.damaged("a heap of text is smaller than its own header");
        }
        Cursor body = cursor.part(size - headerSize);
        GlobalHeap heap = new GlobalHeap();
        int objectHeader = 8 + cursor.source.lengthSize;
        while (body.remaining() >= objectHeader) {
            int index = body.u16();
            body.skip(6);
            int count = body.length();
            if (index == 0) {
                break;
            }
            heap.objects.put(index, body.bytes(count));
            body.skip(Math.min(-count & 7, body.remaining()));
        }
        return heap;
    }

    /** The object, or null. */
    Bytes object(int index) {
        return objects.get(index);
    }
}
