package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;

/**
 * Walks the fields of one protobuf message. It knows wire types only; a field that is not asked for is passed
 * over.
 */
final class ProtoReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final Bytes bytes;
    private int position;
    private int field;
    private int wireType;
    private int valueAt;
    private int valueEnd;

    ProtoReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Goes to the next field; false at the end. */
    boolean next() {
        if (position >= bytes.length()) {
            return false;
        }
        int tagAt = position;
        int tag = varint();
        field = tag >>> 3;
        wireType = tag & 7;
        if (tag <= 0 || field == 0) {
            throw damaged(tagAt, "a field has no number");
        }
        valueAt = position;
        switch (wireType) {
            case VARINT -> skipVarint();
            case FIXED64 -> position += 8;
            case FIXED32 -> position += 4;
            case LENGTH -> {
                int length = varint();
                valueAt = position;
                if (!bytes.holds(position, length)) {
                    throw damaged(tagAt, "field " + field + " goes on beyond the end");
                }
                position += length;
            }
            default -> throw damaged(tagAt, "field " + field + " is of an unknown kind");
        }
        if (position > bytes.length()) {
            throw damaged(tagAt, "field " + field + " goes on beyond the end");
        }
        valueEnd = position;
        return true;
    }

    int field() {
        return field;
    }

    /** The field's own bytes. */
    Bytes bytes() {
        expect(LENGTH);
        return bytes.slice(valueAt, valueEnd - valueAt);
    }

    ProtoReader message() {
        return new ProtoReader(bytes());
    }

    String text() {
        return bytes().utf8();
    }

    /** A number from 0 to 2^31-1. */
    int count() {
        expect(VARINT);
        int back = position;
        position = valueAt;
        int value = varint();
        position = back;
        return value;
    }

    int fixed32() {
        expect(FIXED32);
        return bytes.i32(valueAt);
    }

    private void expect(int wanted) {
        if (wireType != wanted) {
            throw damaged(valueAt, "field " + field + " is not of the kind it should be");
        }
    }

    private int varint() {
        int start = position;
        int value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int octet = position < bytes.length() ? bytes.u8(position) : 0x80;
            position++;
            int bits = octet & 0x7f;
            if (shift < 28) {
                value |= bits << shift;
            } else if (shift == 28 && bits < 8) {
                value |= bits << 28;
            } else if (bits != 0) {
                break;
            }
            if (octet < 0x80) {
                return value;
            }
        }
        throw damaged(start, "a number there is beyond 2147483647 or has no end");
    }

    private void skipVarint() {
        int start = position;
        while (position < bytes.length() && position - start < 10) {
            if (bytes.u8(position++) < 0x80) {
                return;
            }
        }
        throw damaged(start, "a number has no end");
    }

    private SavedModelException damaged(int at, String cause) {
        return SavedModelException.damaged(bytes.name(), at, cause);
    }
}
