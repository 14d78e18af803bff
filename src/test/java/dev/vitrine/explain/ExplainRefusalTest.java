package dev.vitrine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Standardize;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be explained is said in words that name the layer and the way out. */
class ExplainRefusalTest {
    private static final Tensor PICTURE = new Tensor(Shape.of(1, 4, 4, 2), new float[32]);
    private static final Node INPUT = new Node("picture", new Input(Shape.of(1, 4, 4, 2)), List.of(), List.of());

    @Test
    void aModelWithoutMapsHasNone() {
        Node flat = node("flat", Reshape.flat(), INPUT);
        ExplainException refusal = assertThrows(ExplainException.class, () -> FeatureMaps.of(graph(flat), PICTURE));
        assertEquals("explain-no-maps", refusal.code());
        assertEquals("The model has no feature maps: no layer before its answer keeps height and width. Use occlusion,"
                + " which works with every model.", refusal.getMessage());
    }

    @Test
    void aBranchInTheHeadIsNamed() {
        Node pooled = pooled();
        Node both = new Node("both", new Concatenate(-1), List.of(pooled, pooled), List.of());
        ExplainException refusal = assertThrows(ExplainException.class, () -> FeatureMaps.of(graph(both), PICTURE));
        assertEquals("Between the last feature maps and the answer stands the layer both (Concatenate), through which"
                + " this method cannot look back. Use occlusion, which works with every model.", refusal.getMessage());
        assertEquals(List.of("both", "Concatenate"), refusal.args());
    }

    @Test
    void anOperationWithoutAWayBackIsNamed() {
        Node norm = node("norm", new Standardize(Standardize.Kind.VARIANCE, List.of(1), 0, 1e-3f), pooled());
        FeatureMaps maps = FeatureMaps.of(graph(norm), PICTURE);
        assertEquals(List.of("norm", "Standardize"),
                assertThrows(ExplainException.class, () -> maps.gradCam(0)).args());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void aClassThatIsNotThereIsRefused(int index) {
        FeatureMaps maps = FeatureMaps.of(graph(pooled()), PICTURE);
        assertEquals("explain-no-picture", assertThrows(ExplainException.class, () -> maps.gradCam(index)).code());
    }

    private static Node pooled() {
        Node maps = node("maps", new Activate(Activation.RELU), INPUT);
        return node("pool", new GlobalPooling2D(PoolKind.AVERAGE, false), maps);
    }

    private static Node node(String name, Op op, Node input) {
        return new Node(name, op, List.of(input), List.of());
    }

    private static Graph graph(Node output) {
        return new Graph(List.of(INPUT), List.of(output));
    }
}
