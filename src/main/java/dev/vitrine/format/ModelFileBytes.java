package dev.vitrine.format;

import dev.vitrine.json.JsonReader;
import java.util.Arrays;

/** Gathers the bytes of a model file, if there is one, and reads them when they are all there. */
public final class ModelFileBytes implements ModelSource.Consumer {
    private final String location;
    private byte[] bytes = new byte[1 << 16];
    private int count;

    /** @param location of the model file, as errors give it */
    public ModelFileBytes(String location) {
        this.location = location;
    }

    @Override
    public void begin(ModelSource.Facts facts) {
        if (!facts.isFound()) {
            String status = Integer.toString(facts.status());
            throw new ModelFormatException("model-not-found", facts.status() == 404
                    ? "The model " + location + " was not found (status 404)."
                    : "The server answered with status " + status + " instead of the model " + location + ".",
                    location, status);
        }
    }

    @Override
    public void accept(byte[] chunk, int offset, int length) {
        if (length > JsonReader.MAX_CHARS - count) {
            throw new ModelFormatException("model-not-json", "The model file " + location + " has more than "
                    + JsonReader.MAX_CHARS + " bytes, too many for a description of layers.", location,
                    "more than " + JsonReader.MAX_CHARS + " bytes");
        }
        if (length > bytes.length - count) {
            bytes = Arrays.copyOf(bytes, Math.max(count + length, 2 * bytes.length));
        }
        System.arraycopy(chunk, offset, bytes, count, length);
        count += length;
    }

    /** The file, once it has been read to its end. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }

    /** The description, once the file has been read to its end. */
    public ModelDescription description() {
        return ModelDescriptionReader.read(bytes(), location);
    }
}
