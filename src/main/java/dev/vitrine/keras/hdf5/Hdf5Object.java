package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group or a dataset: its path and its attributes, which are found when first asked for. */
public abstract sealed class Hdf5Object permits Hdf5Group, Hdf5Dataset {
    final ObjectHeader header;
    private Map<String, AttributeMessage> attributes;

    Hdf5Object(ObjectHeader header) {
        this.header = header;
    }

    /** From the root, {@code /model_weights/dense}; the root is {@code /}. */
    public final String path() {
        return header.path;
    }

    public final List<String> attributeNames() {
        return new ArrayList<>(attributes().keySet());
    }

    public final boolean hasAttribute(String name) {
        return attributes().containsKey(name);
    }

    /** @throws Hdf5Exception if there is no such attribute or it cannot be read */
    public final Hdf5Values attribute(String name) {
        AttributeMessage message = attributes().get(name);
        if (message == null) {
            throw Hdf5Exception.missing(header.source.file(), path() + "@" + name);
        }
        return message.values(path());
    }

    private Map<String, AttributeMessage> attributes() {
        if (attributes == null) {
            Map<String, AttributeMessage> found = new LinkedHashMap<>();
            for (Cursor body : header.all(Message.ATTRIBUTE)) {
                add(found, body);
            }
            readDense(found);
            attributes = found;
        }
        return attributes;
    }

    private static void add(Map<String, AttributeMessage> found, Cursor body) {
        AttributeMessage attribute = AttributeMessage.read(body);
        found.put(attribute.name(), attribute);
    }

    /** Attribute info (IV.A.2.v): many or large attributes lie in a fractal heap, listed by a B-tree. */
    private void readDense(Map<String, AttributeMessage> found) {
        Cursor info = header.find(Message.ATTRIBUTE_INFO);
        if (info == null) {
            return;
        }
        info.version(0, "the attribute info");
        int flags = info.u8();
        info.skip((flags & 1) != 0 ? 2 : 0);
        int heapAddress = info.address();
        int treeAddress = info.address();
        if (heapAddress == Source.UNDEFINED || treeAddress == Source.UNDEFINED) {
            return;
        }
        FractalHeap heap = FractalHeap.read(header.source, heapAddress, path());
        for (Cursor record : BTreeV2.read(header.source, treeAddress, path(), 8)) {
            Cursor id = record.part(8);
            if ((record.u8() & 2) != 0) {
                throw record.unsupported("attributes shared through a heap");
            }
            add(found, heap.object(id));
        }
    }

    final Source source() {
        return header.source;
    }

    final Bytes file() {
        return header.source.bytes;
    }
}
