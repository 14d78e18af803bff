package dev.vitrine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Order of the nodes, what is kept and what is dropped, and weights shared between nodes. */
class GraphTest {
    private static final Shape SHAPE = Shape.of(Shape.UNKNOWN, 4);

    @Test
    void nodesStandAfterTheirInputsAndUnneededOnesAreDropped() {
        Node a = input("a");
        Node b = input("b");
        Node left = node("left", a);
        node("nobody reads this", left);
        Node right = node("right", b, left);
        Node end = node("end", right, a, right);
        assertEquals(List.of(a, b, left, right, end), new Graph(List.of(a, b), List.of(end, left, end)).nodes());
    }

    @Test
    void tenThousandLayersInARow() {
        Node first = input("in");
        Node last = first;
        for (int i = 0; i < 10_000; i++) {
            last = node("n" + i, last, last);
        }
        assertEquals(10_001, new Graph(List.of(first), List.of(last)).nodes().size());
    }

    @Test
    void everyInputMustBeListed() {
        Node a = input("a");
        Node b = input("b");
        assertEquals("The model's outputs need the input b, which is not among the model's inputs.",
                assertThrows(ShapeException.class, () -> new Graph(List.of(a), List.of(node("sum", a, b))))
                        .getMessage());
    }

    @Test
    void aSharedWeightStaysShared() {
        Weight slot = Weight.slot("dense/kernel", Shape.of(4, 4));
        Node in = input("in");
        Node first = new Node("first", new Dense(4, false, Activation.LINEAR), List.of(in), List.of(slot));
        Node second = new Node("second", new Dense(4, false, Activation.LINEAR), List.of(first), List.of(slot));
        Graph graph = new Graph(List.of(in), List.of(second, first));
        assertEquals(List.of(slot), graph.weights());
        Graph bound = graph.withWeights(Map.of(slot, slot.bind(new float[16])));
        assertSame(bound.nodes().get(1).weights().get(0), bound.nodes().get(2).weights().get(0));
        assertSame(bound.nodes().get(1), bound.outputs().get(1));
        assertEquals(1, bound.weights().size());
    }

    @Test
    void aShapeErrorNamesTheLayer() {
        assertEquals("Layer block_1/pool: Pooling2D needs an input of 4 dimensions, the batch included, but got"
                + " [null, 4].", assertThrows(ShapeException.class, () -> new Node("block_1/pool",
                        new Pooling2D(PoolKind.MAX, Window2D.square(2, 2, Padding.VALID)), List.of(input("in")),
                        List.of())).getMessage());
    }

    private static Node input(String name) {
        return new Node(name, new Input(SHAPE), List.of(), List.of());
    }

    private static Node node(String name, Node... inputs) {
        return new Node(name, new Merge(MergeKind.ADD), List.of(inputs), List.of());
    }
}
