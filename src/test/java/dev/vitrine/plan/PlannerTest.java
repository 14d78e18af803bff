package dev.vitrine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which nodes become steps, which share a buffer, and what a plan cannot be made for. */
class PlannerTest {
    private static final Shape ONE = Shape.of(1, 6, 6, 4);
    private static final ScratchRule NO_SCRATCH = (node, inputs, output) -> 0;

    private final Node in = new Node("in", new Input(ONE.with(0, Shape.UNKNOWN)), List.of(), List.of());

    @Test
    void anActivationWritesWhereItReads() {
        Node conv = conv("conv", in);
        Node relu = node("relu", new Activate(Activation.RELU), conv);
        Plan plan = plan(relu);
        assertEquals(2, plan.steps().size());
        assertEquals(plan.steps().get(0).output(), plan.steps().get(1).output());
    }

    @Test
    void theModelsInputIsNeverOverwritten() {
        Node relu = node("relu", new Activate(Activation.RELU), in);
        assertNotEquals(plan(relu).inputs().get(0), plan(relu).outputs().get(0));
        Node flat = node("flat", Reshape.flat(), node("drop", new Identity(), in));
        Node after = node("relu", new Activate(Activation.RELU), flat);
        assertNotEquals(plan(after).inputs().get(0).offset(), plan(after).outputs().get(0).offset());
    }

    @Test
    void whatIsReadLaterIsNotOverwritten() {
        Node conv = conv("conv", in);
        Node relu = node("relu", new Activate(Activation.RELU), conv);
        Node sum = node("sum", new Merge(MergeKind.ADD), relu, node("flat", new Identity(), conv));
        Plan plan = plan(sum);
        assertNotEquals(plan.steps().get(0).output(), plan.steps().get(1).output());
        Plan both = plan(relu, conv);
        assertNotEquals(both.outputs().get(0), both.outputs().get(1));
    }

    @Test
    void reshapesAndIdentitiesAreNoSteps() {
        Node conv = conv("conv", in);
        Node flat = node("flat", Reshape.flat(), node("drop", new Identity(), conv));
        Plan plan = plan(flat, conv, flat, in);
        assertEquals(1, plan.steps().size());
        assertEquals(Shape.of(1, 144), plan.outputs().get(0).shape());
        assertEquals(plan.outputs().get(0).offset(), plan.outputs().get(1).offset());
        assertEquals(plan.outputs().get(0), plan.outputs().get(2));
        assertEquals(plan.inputs().get(0), plan.outputs().get(3));
    }

    @Test
    void anActivationMayOverwriteAReshapedBuffer() {
        Node flat = node("flat", Reshape.flat(), conv("conv", in));
        Plan plan = plan(node("relu", new Activate(Activation.RELU), flat));
        assertEquals(plan.steps().get(0).output().offset(), plan.steps().get(1).output().offset());
    }

    @Test
    void aSumWritesWhereItsFirstInputWasIfNothingElseNeedsIt() {
        Node left = conv("left", in);
        Node right = conv("right", in);
        Plan plan = plan(node("sum", new Merge(MergeKind.ADD), left, right));
        assertEquals(plan.steps().get(0).output(), plan.steps().get(2).output());
        Plan twice = plan(node("twice", new Merge(MergeKind.ADD), left, left));
        assertNotEquals(twice.steps().get(0).output(), twice.steps().get(1).output());
        Plan kept = plan(node("sum", new Merge(MergeKind.ADD), left, right), left);
        assertNotEquals(kept.outputs().get(0), kept.outputs().get(1));
    }

    @Test
    void aSumThatStretchesItsFirstInputNeedsANewBuffer() {
        Node small = conv("small", new Node("pixel", new Input(Shape.of(1, 1, 1, 4)), List.of(), List.of()));
        Node sum = node("sum", new Merge(MergeKind.ADD), small, in);
        Graph graph = new Graph(List.of(in, small.inputs().get(0)), List.of(sum));
        Plan plan = Planner.plan(graph, List.of(ONE, Shape.of(1, 1, 1, 4)), NO_SCRATCH);
        assertNotEquals(plan.steps().get(0).output().offset(), plan.steps().get(1).output().offset());
    }

    @Test
    void aLongChainNeedsTwoBuffersBesideItsInput() {
        Node last = in;
        for (int i = 0; i < 50; i++) {
            last = conv("conv" + i, last);
        }
        assertTrue(plan(last).arenaFloats() <= 3 * 144);
    }

    @Test
    void scratchIsKeptApartWhileItsStepRuns() {
        Node conv = conv("conv", in);
        Plan plan = Planner.plan(new Graph(List.of(in), List.of(conv)), List.of(ONE), (node, inputs, output) -> 100);
        assertEquals(144 + 144 + 112, plan.arenaFloats());
    }

    @Test
    void multiplyAddsOfTheWholePlan() {
        assertEquals(2.0 * 36 * 9 * 4 * 4, plan(conv("b", conv("a", in))).multiplyAdds());
    }

    @Test
    void aPlanCanBeRead() {
        assertEquals("relu: Activate[activation=LINEAR] [@0 [1, 6, 6, 4]] -> @144 [1, 6, 6, 4]\narena: 288 floats\n",
                plan(node("relu", new Activate(Activation.LINEAR), in)).toString());
    }

    @Test
    void whatCannotBePlannedIsSaid() {
        Graph graph = new Graph(List.of(in), List.of(conv("conv", in)));
        fails("The model has 1 inputs but got 2.", graph, ONE, ONE);
        fails("Input in takes the shape [null, 6, 6, 4] but got [1, 6, 6, 3].", graph, Shape.of(1, 6, 6, 3));
        fails("Input in takes the shape [null, 6, 6, 4] but got [null, 6, 6, 4].", graph,
                Shape.of(Shape.UNKNOWN, 6, 6, 4));
        Node open = new Node("open", new Input(Shape.of(1, Shape.UNKNOWN)), List.of(), List.of());
        Node shaped = node("shaped", new Reshape(Shape.of(2, 2)), open);
        fails("Layer shaped: An input of [1, 5] cannot take the shape [2, 2] (batch left out): the numbers of elements"
                + " differ.", new Graph(List.of(open), List.of(shaped)), Shape.of(1, 5));
    }

    private static void fails(String sentence, Graph graph, Shape... shapes) {
        assertEquals(sentence, assertThrows(ShapeException.class,
                () -> Planner.plan(graph, List.of(shapes), NO_SCRATCH)).getMessage());
    }

    private Plan plan(Node... outputs) {
        return Planner.plan(new Graph(List.of(in), List.of(outputs)), List.of(ONE), NO_SCRATCH);
    }

    private static Node node(String name, Op op, Node... inputs) {
        return new Node(name, op, List.of(inputs), List.of());
    }

    private static Node conv(String name, Node input) {
        return new Node(name, new Conv2D(Window2D.square(3, 1, Padding.SAME), 4, 1, false, Activation.LINEAR),
                List.of(input), List.of(Weight.slot(name, Shape.of(3, 3, 4, 4))));
    }
}
