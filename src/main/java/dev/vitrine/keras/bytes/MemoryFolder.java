package dev.vitrine.keras.bytes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files already in memory. It unpacks nothing. */
public final class MemoryFolder implements Folder {
    private final String name;
    private final Map<String, Bytes> files;

    /** @param files by path, slashes between folders */
    public MemoryFolder(String name, Map<String, Bytes> files) {
        this.name = name;
        this.files = new LinkedHashMap<>(files);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }

    @Override
    public Bytes read(String path) {
        Bytes file = files.get(path);
        if (file == null) {
            throw BytesException.missing(name, path);
        }
        return file;
    }
}
