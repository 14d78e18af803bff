package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.ElementType;

/**
 * How one element is written (IV.A.2.d). What is neither number nor text is kept by name only, so that a file
 * with, say, a compound attribute still opens.
 *
 * @param kind what can be done with it
 * @param sizeBytes bytes an element takes in the data
 * @param bigEndian for numbers, whether the high byte comes first
 * @param number for numbers, their width and kind, otherwise null
 * @param name as an error sentence would call it
 */
record Datatype(Kind kind, int sizeBytes, boolean bigEndian, ElementType number, String name) {
    enum Kind { NUMBER, FIXED_TEXT, VARIABLE_TEXT, OPAQUE, OTHER }

    private static final String[] CLASSES = {"integer", "float", "time", "text", "bit field", "opaque",
            "compound",
        "reference", "enumeration", "variable-length list", "array"};

    static Datatype read(Cursor cursor) {
        int first = cursor.u8();
        int bits = cursor.u8() | cursor.u16() << 8;
        int size = cursor.uint(4);
        int type = first & 15;
        if (size == 0 || first >> 4 > 5) {
            throw cursor.damaged("a data type is written in an unknown way");
        }
        return switch (type) {
            case 0 -> integer(cursor, bits, size);
            case 1 -> floating(cursor, bits, size);
            case 3 -> new Datatype(Kind.FIXED_TEXT, size, false, ElementType.STRING, "text");
            case 5 -> new Datatype(Kind.OPAQUE, size, false, null, "opaque values of " + size + " bytes");
            case 8 -> enumeration(cursor, first >> 4, bits, size);
            case 9 -> (bits & 15) == 1
                    ? new Datatype(Kind.VARIABLE_TEXT, size, false, ElementType.STRING, "text")
                    : other(type, size);
            default -> other(type, size);
        };
    }

    private static Datatype other(int type, int size) {
        return new Datatype(Kind.OTHER, size, false, null, (type < CLASSES.length ? CLASSES[type] : "unknown")
                + " values");
    }

    private static Datatype number(ElementType type, boolean bigEndian) {
        return new Datatype(Kind.NUMBER, type.sizeBytes(), bigEndian, type, type.numpyName());
    }

    private static Datatype integer(Cursor cursor, int bits, int size) {
        int offset = cursor.u16();
        int precision = cursor.u16();
        boolean signed = (bits & 8) != 0;
        ElementType type = switch (size) {
            case 1 -> signed ? ElementType.INT8 : ElementType.UINT8;
            case 2 -> signed ? ElementType.INT16 : ElementType.UINT16;
            case 4 -> signed ? ElementType.INT32 : ElementType.UINT32;
            case 8 -> signed ? ElementType.INT64 : ElementType.UINT64;
            default -> null;
        };
        if (type == null || offset != 0 || precision != 8 * size) {
            return new Datatype(Kind.OTHER, size, false, null, "integers of " + precision + " bits");
        }
        return number(type, (bits & 1) != 0);
    }

    private static Datatype floating(Cursor cursor, int bits, int size) {
        cursor.skip(4);
        cursor.skip(1);
        int exponentBits = cursor.u8();
        cursor.skip(1);
        int fractionBits = cursor.u8();
        int bias = cursor.i32();
        ElementType type = null;
        if (size == 2 && exponentBits == 5 && fractionBits == 10 && bias == 15) {
            type = ElementType.FLOAT16;
        } else if (size == 2 && exponentBits == 8 && fractionBits == 7 && bias == 127) {
            type = ElementType.BFLOAT16;
        } else if (size == 4 && exponentBits == 8 && fractionBits == 23 && bias == 127) {
            type = ElementType.FLOAT32;
        } else if (size == 8 && exponentBits == 11 && fractionBits == 52 && bias == 1023) {
            type = ElementType.FLOAT64;
        }
        if (type == null || (bits & 0x40) != 0) {
            return new Datatype(Kind.OTHER, size, false, null, "floats of " + size + " bytes with "
                    + exponentBits
                    + " exponent bits");
        }
        return number(type, (bits & 1) != 0);
    }

    /** h5py writes bool as an enumeration of FALSE and TRUE over one byte; any other is its integers. */
    private static Datatype enumeration(Cursor cursor, int version, int bits, int size) {
        Cursor baseAt = cursor;
        int start = baseAt.position();
        int baseClass = baseAt.u8() & 15;
        int baseBits = baseAt.u8() | baseAt.u16() << 8;
        int baseSize = baseAt.uint(4);
        if (baseClass != 0 || baseSize != size) {
            throw baseAt.damaged("an enumeration is not over integers (byte " + start + ")");
        }
        Datatype base = integer(baseAt, baseBits, baseSize);
        int count = bits & 0xffff;
        if (count != 2 || size != 1) {
            return base;
        }
        String[] names = new String[2];
        for (int i = 0; i < 2; i++) {
            int nameStart = cursor.position();
            names[i] = cursor.terminatedText();
            if (version < 3) {
                cursor.align8(nameStart);
            }
        }
        boolean isBool = names[0].equals("FALSE") && names[1].equals("TRUE") && cursor.u8() == 0
                && cursor.u8() == 1;
        return isBool ? number(ElementType.BOOL, false) : base;
    }
}
