package dev.vitrine.tool.convert;

import dev.vitrine.format.ModelSource;
import java.util.Map;

/** A model folder that has not been written yet. */
record MemorySource(Map<String, byte[]> files) implements ModelSource {
    @Override
    public boolean hasQueries() {
        return false;
    }

    @Override
    public void read(String location, Consumer consumer) {
        byte[] file = files.get(location);
        consumer.begin(file == null ? Facts.MISSING : Facts.FOUND);
        if (file != null) {
            consumer.accept(file, 0, file.length);
        }
    }
}
