package dev.vitrine.site;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.format.WeightGroup;
import dev.vitrine.model.SeededNumbers;
import dev.vitrine.tool.source.FileModelSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the weight files of a published model that comes without them, by the catalogue's rule. */
final class SyntheticWeights {
    private SyntheticWeights() {
    }

    static void write(Path folder, String modelFile) throws IOException {
        ModelDescription description = new ModelLoader(new FileModelSource(), LoadOptions.DEFAULT).description(
                folder.resolve(modelFile).toString().replace('\\', '/'));
        for (WeightGroup group : description.manifest().groups()) {
            ByteBuffer bytes = ByteBuffer.allocate(group.byteLength()).order(ByteOrder.LITTLE_ENDIAN);
            for (WeightEntry entry : group.entries()) {
                for (float value : SeededNumbers.weight(entry.name(), entry.shape())) {
                    bytes.putFloat(value);
                }
            }
            // Shards of a group are one stream: the first takes all of it but a byte for each of the others.
            int shards = group.paths().size();
            for (int i = 0, at = 0; i < shards; i++) {
                int end = i == 0 ? bytes.capacity() - (shards - 1) : at + 1;
                Path file = folder.resolve(group.paths().get(i));
                Files.createDirectories(file.getParent());
                Files.write(file, Arrays.copyOfRange(bytes.array(), at, end));
                at = end;
            }
        }
    }
}
