package dev.vitrine.model;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.format.ModelSource;

/** Opens a model folder from a source that blocks until its files are read; see {@link ModelOpening} for the order. */
public final class ModelFolder {
    private ModelFolder() {
    }

    /**
     * @param location of the model file, as the source understands it
     * @throws dev.vitrine.VitrineException naming the file and what is wrong with it
     */
    public static ImageModel open(ModelSource source, String location, LoadOptions options) {
        ModelOpening opening = new ModelOpening(location, source.hasQueries(), options);
        for (String file = opening.wanted(); file != null; file = opening.wanted()) {
            if (isRead(source, file, opening)) {
                opening.end();
            } else {
                opening.skip();
            }
        }
        return opening.model();
    }

    private static boolean isRead(ModelSource source, String file, ModelOpening opening) {
        try {
            source.read(file, opening.consumer());
            return true;
        } catch (ModelFormatException e) {
            if (opening.isOptional()) {
                return false;
            }
            throw e;
        }
    }
}
