package dev.vitrine.engine;

import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelDescriptionReader;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.graph.Graph;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The networks of the benchmark, as {@code src/test/bench/topologies.mjs} wrote them; all weights are zeros. */
final class BenchmarkModel {
    private BenchmarkModel() {
    }

    static Graph graph(String name) {
        ModelDescription description = ModelDescriptionReader.read(bytes("/benchmark/" + name + ".json.gz"), name);
        Map<String, Tensor> zeros = new LinkedHashMap<>();
        for (WeightEntry weight : description.manifest().entries()) {
            zeros.put(weight.name(), new Tensor(weight.shape(), new float[weight.shape().elementCount()]));
        }
        return WeightMatcher.bind(ModelImporter.read(description.topology(), description.kerasVersion()), zeros);
    }

    private static byte[] bytes(String resource) {
        try (InputStream file = new GZIPInputStream(BenchmarkModel.class.getResourceAsStream(resource))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
