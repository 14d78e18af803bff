package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.bytes.Numbers;

/** Reads everything of a SavedModel, checksums left out so that damage reaches what they guard. For tests. */
public final class MutatedSavedModel {
    private MutatedSavedModel() {
    }

    public static void readAll(Folder folder) {
        Crc32c lenient = new Crc32c() {
            @Override
            boolean agrees(Bytes bytes, int at, int count, int stored) {
                return true;
            }
        };
        for (SavedVariable variable : SavedModel.open(folder, SavedModel.prefixIn(folder),
                lenient).variables()) {
            Numbers.floats(variable.read(), variable.type(), false, variable.shape().elementCount());
        }
    }
}
