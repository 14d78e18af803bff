package dev.vitrine.inspect;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * One operation of a model as a row of its table.
 *
 * @param inputs rows that it reads, by their index
 * @param shape of its output for a batch of one; sizes that only a picture fixes are unknown
 * @param parameters that no row before it has
 * @param multiplyAdds for one picture, where the sizes are known
 * @param outputBytes what its output takes for one picture, where the sizes are known; 0 for a view of its input
 */
public record LayerRow(String name, String operation, List<Integer> inputs, Shape shape, double parameters,
        double multiplyAdds, double outputBytes) {
}
