package dev.vitrine.browser.part;

import java.util.HashMap;
import java.util.Map;

/** A {@link ModelMemory} for tests, which can look into it. */
public final class KeptTexts implements ModelMemory {
    public final Map<String, String> texts = new HashMap<>();

    @Override
    public String recall(String kind, String model) {
        return texts.getOrDefault(kind + ':' + model, "");
    }

    @Override
    public void keep(String kind, String model, String text) {
        if (text.isEmpty()) {
            texts.remove(kind + ':' + model);
        } else {
            texts.put(kind + ':' + model, text);
        }
    }
}
