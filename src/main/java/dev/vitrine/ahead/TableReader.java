package dev.vitrine.ahead;

/**
 * Reads the numbers and names of {@link TensorTableWriter}, and believes none of them. A text of the same content would keep a browser busy
 * for longer than the first prediction takes, as all code that reads it runs for the first time then.
 */
final class TableReader {
    private final byte[] bytes;
    private final String location;
    private int at;

    /**
     * @param bytes null if they are missing
     * @param location of the file that they are from, for errors
     */
    TableReader(byte[] bytes, String location) {
        this.bytes = bytes;
        this.location = location;
        if (bytes == null) {
            throw damaged("its list of tensors is missing");
        }
    }

    /** Never negative. */
    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = next();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw damaged("a number at byte " + at + " of its list of tensors is too large");
    }

    /** A number, or -1 where none was written. */
    int perhaps() {
        return number() - 1;
    }

    int[] numbers(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** How many things follow, which take a byte each at least. */
    int count() {
        int count = number();
        if (count > bytes.length - at) {
            throw damaged("its list of tensors ends too soon");
        }
        return count;
    }

    String text() {
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
            // Most units are a byte, for which a call would cost several times as much as the rest.
            chars[i] = (char) (at < bytes.length && bytes[at] >= 0 ? bytes[at++] : number());
        }
        return new String(chars);
    }

    double real() {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            bits |= (next() & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    private byte next() {
        if (at == bytes.length) {
            throw damaged("its list of tensors ends too soon");
        }
        return bytes[at++];
    }

    /** @param problem what is wrong, without an end */
    AheadException damaged(String problem) {
        return new AheadException("ahead-damaged", location + " is damaged: " + problem
                + ". Compile the model again: java -jar vitrine.jar compile FOLDER.", location);
    }
}
