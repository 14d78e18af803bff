package dev.vitrine.browser.protocol;

import java.util.List;

/** What files are by their names alone: a model folder, which the worker loads as it is, or what the opener has to open. */
public final class ModelKinds {
    private static final List<String> ENDINGS = List.of(".keras", ".h5", ".hdf5", ".zip", ".pb");

    private ModelKinds() {
    }

    /** Whether the opener has to make a model folder of these files first. */
    public static boolean needOpening(List<NamedBlob> files) {
        boolean opens = false;
        for (NamedBlob file : files) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase();
            if (name.equals("model.json")) {
                return false;
            }
            for (String ending : ENDINGS) {
                opens |= name.endsWith(ending);
            }
        }
        return opens;
    }
}
