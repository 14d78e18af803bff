package dev.vitrine.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files in memory, given in pieces of random sizes, with any facts; it notes what was asked for. */
final class MemorySource implements ModelSource {
    final List<String> asked = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Random random;
    private final int largestPiece;

    MemorySource() {
        this(new Random(1), 1 << 20);
    }

    MemorySource(Random random, int largestPiece) {
        this.random = random;
        this.largestPiece = largestPiece;
    }

    MemorySource with(String location, byte[] bytes) {
        files.put(location, bytes);
        return this;
    }

    MemorySource with(String location, String text) {
        return with(location, text.getBytes(StandardCharsets.UTF_8));
    }

    MemorySource with(String location, Facts answer) {
        facts.put(location, answer);
        return this;
    }

    @Override
    public void read(String location, Consumer consumer) {
        asked.add(location);
        byte[] bytes = files.get(location);
        consumer.begin(facts.getOrDefault(location, bytes == null ? Facts.MISSING : Facts.FOUND));
        int at = 0;
        while (bytes != null && at < bytes.length) {
            int count = Math.min(1 + random.nextInt(largestPiece), bytes.length - at);
            byte[] piece = new byte[count + 3];
            System.arraycopy(bytes, at, piece, 3, count);
            consumer.accept(piece, 3, count);
            at += count;
        }
    }
}
