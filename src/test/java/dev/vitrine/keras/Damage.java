package dev.vitrine.keras;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways to damage a file: as a bad disk, a broken download or a malicious hand does it. For tests. */
public final class Damage {
    private static final String[] WORDS = {"null", "[]", "{}", "-1", "99999999", "true", "\"\"", "\"x\"", "[[]]",
        "1e400", "2147483647", "[2147483647, 2147483647]", "0.5", "NaN"};
    private static final String[] KEYS = {"\"name\": ", "\"config\": ", "\"units\": ", "\"filters\": ",
        "\"kernel_size\": ", "\"inbound_nodes\": ", "\"layers\": ", "\"layer\": ", "\"activation\": ",
        "\"class_name\": ", "\"batch_shape\": ", "\"batch_input_shape\": ", "\"input_layers\": ", "\"args\": ",
        "\"strides\": ", "\"padding\": ", "\"target_shape\": ", "\"axis\": ", "\"dilation_rate\": "};

    private Damage() {
    }

    /** A damaged copy. Text keeps its form more often than not, so that the damage reaches the layers. */
    public static byte[] of(byte[] original, Random random) {
        byte[] bytes = original.clone();
        switch (random.nextInt(8)) {
            case 0 -> scatter(bytes, random);
            case 1 -> field(bytes, random);
            case 2 -> {
                int count = Math.min(1 << random.nextInt(8), bytes.length / 2);
                System.arraycopy(original, random.nextInt(bytes.length - count), bytes,
                        random.nextInt(bytes.length - count), count);
            }
            case 3 -> {
                for (int i = 0; i < bytes.length; i += 1 + random.nextInt(2 * bytes.length / 40 + 1)) {
                    bytes[i] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 4 -> digits(bytes, random);
            case 5, 6 -> bytes = otherValue(original, random);
            default -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        return bytes;
    }

    private static void scatter(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
    }

    // Four bytes set to an awkward value; near the start or the end, where formats keep their sizes.
    private static void field(byte[] bytes, Random random) {
        int[] awkward = {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, bytes.length, 0xffff, 8, 1 << 20};
        int span = Math.min(bytes.length, 4096) - 4;
        int at = random.nextInt(span) & ~1;
        if (random.nextBoolean()) {
            at = bytes.length - 4 - at;
        }
        int value = awkward[random.nextInt(awkward.length)];
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    private static void digits(byte[] bytes, Random random) {
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(bytes.length);
            for (int i = 0; i < bytes.length; i++) {
                int place = (at + i) % bytes.length;
                if (bytes[place] >= '0' && bytes[place] <= '9') {
                    bytes[place] = (byte) ('0' + random.nextInt(10));
                    break;
                }
            }
        }
    }

    // The value of some key of JSON becomes another; of the same length where the file is no JSON but holds some.
    private static byte[] otherValue(byte[] original, Random random) {
        String text = new String(original, StandardCharsets.ISO_8859_1);
        String key = KEYS[random.nextInt(KEYS.length)];
        int at = text.indexOf(key, random.nextInt(text.length()));
        at = at < 0 ? text.indexOf(key) : at;
        if (at < 0) {
            byte[] bytes = original.clone();
            scatter(bytes, random);
            return bytes;
        }
        int start = at + key.length();
        int end = endOfValue(text, start);
        String word = WORDS[random.nextInt(WORDS.length)];
        if (original[0] != '{' && word.length() <= end - start) {
            word += " ".repeat(end - start - word.length());
        }
        return (text.substring(0, start) + word + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int endOfValue(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                return i;
            }
        }
        return text.length();
    }
}
