package dev.vitrine.convert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model folder that was made of given files.
 *
 * @param name what a person calls the model; no file's ending
 * @param files by name: {@code model.json} first
 * @param warnings sentences about what TF.js 4.22 will not do as Keras does
 */
public record ReadyModel(String name, Map<String, byte[]> files, List<String> warnings) {
    public ReadyModel {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        warnings = List.copyOf(warnings);
    }
}
