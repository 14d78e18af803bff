package dev.vitrine.model;

import dev.vitrine.format.ModelSource;
import java.io.ByteArrayOutputStream;

/** Gathers a small file that need not be there. A web page in its place counts as absent. */
final class SmallFile implements ModelSource.Consumer {
    private static final int MAX_BYTES = 4 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean found;

    @Override
    public void begin(ModelSource.Facts facts) {
        found = facts.status() >= 200 && facts.status() < 300;
    }

    @Override
    public void accept(byte[] chunk, int offset, int length) {
        if (found && bytes.size() + length <= MAX_BYTES) {
            bytes.write(chunk, offset, length);
        } else {
            found = false;
        }
    }

    /** Whether the file is there and begins as a JSON object does. */
    boolean isJson() {
        byte[] content = bytes();
        int at = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        while (at < content.length && content[at] <= ' ' && content[at] > 0) {
            at++;
        }
        return found && at < content.length && content[at] == '{';
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
