package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.keras.bytes.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The elements of an attribute or dataset, row-major, read into what is asked for. It converts numbers to
 * each other but never text to numbers.
 */
public final class Hdf5Values {
    private final Source source;
    private final String path;
    private final Datatype type;
    private final int count;
    private final Bytes data;

    Hdf5Values(Source source, String path, Datatype type, int count, Bytes data) {
        this.source = source;
        this.path = path;
        this.type = type;
        this.count = count;
        this.data = data;
    }

    public int count() {
        return count;
    }

    /** The elements as written: {@code count()} times the type's size, not converted, fixed text padded. */
    public Bytes raw() {
        return data;
    }

    /** @throws Hdf5Exception if these are not numbers */
    public float[] floats() {
        return Numbers.floats(data, number(), type.bigEndian(), count);
    }

    /** Opaque bytes read as numbers of the given type, little-endian; numbers as what they are. */
    public float[] floats(ElementType opaqueAs) {
        if (type.kind() == Datatype.Kind.OPAQUE && type.sizeBytes() == opaqueAs.sizeBytes()) {
            return Numbers.floats(data, opaqueAs, false, count);
        }
        return floats();
    }

    /** @throws Hdf5Exception if these are not numbers */
    public int[] ints() {
        return Numbers.ints(data, number(), type.bigEndian(), count);
    }

    /** @throws Hdf5Exception if these are not texts */
    public List<String> strings() {
        List<String> texts = new ArrayList<>();
        if (count == 0) {
            // h5py writes an empty list of names as an empty list of float64.
            return texts;
        }
        Cursor cursor = new Cursor(source, data, path);
        for (int i = 0; i < count; i++) {
            if (type.kind() == Datatype.Kind.FIXED_TEXT) {
                texts.add(trimmed(cursor.text(type.sizeBytes())));
            } else if (type.kind() == Datatype.Kind.VARIABLE_TEXT) {
                texts.add(variable(cursor));
            } else {
                throw Hdf5Exception.unexpected(source.file(), path, "text", type.name());
            }
        }
        return texts;
    }

    /** The only text. */
    public String string() {
        if (count != 1) {
            throw Hdf5Exception.unexpected(source.file(), path, "one text", count + " values");
        }
        return strings().get(0);
    }

    /** Fortran pads with spaces; Python never ends a name with one. */
    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private String variable(Cursor cursor) {
        int length = cursor.uint(4);
        int address = cursor.address();
        int index = cursor.uint(4);
        if (length == 0 || address == Source.UNDEFINED || address == 0) {
            return "";
        }
        Bytes object = GlobalHeap.at(source, address, path).object(index);
        if (object == null || object.length() < length) {
            throw Hdf5Exception.damaged(source.file(), source.baseBytes + address, path, "text " + index
                    + " of the heap is not there");
        }
        // Many texts may name the same object; each is paid for.
        source.charge(length, source.baseBytes + address, path);
        return object.utf8(0, length);
    }

    private ElementType number() {
        if (type.kind() != Datatype.Kind.NUMBER) {
            throw Hdf5Exception.unexpected(source.file(), path, "numbers", type.name());
        }
        return type.number();
    }
}
