package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller of the Java engine sees: copies, sentences, and no memory used up from run to run. */
class JavaExecutableTest {
    private final Node in = new Node("in", new Input(Shape.of(Shape.UNKNOWN, 3)), List.of(), List.of());

    @Test
    void outputsAreCopies() {
        Node relu = new Node("relu", new Activate(Activation.RELU), List.of(in), List.of());
        JavaExecutable executable = JavaExecutable.of(new Graph(List.of(in), List.of(relu, in, relu)),
                List.of(Shape.of(1, 3)));
        Tensor input = new Tensor(Shape.of(1, 3), new float[] {-1, 2, -3});
        List<Tensor> first = executable.run(List.of(input));
        first.get(0).data()[1] = 77;
        first.get(1).data()[1] = 77;
        List<Tensor> second = executable.run(List.of(input));
        assertArrayEquals(new float[] {0, 2, 0}, second.get(0).data());
        assertArrayEquals(new float[] {-1, 2, -3}, second.get(1).data());
        assertArrayEquals(new float[] {0, 2, 0}, second.get(2).data());
        assertArrayEquals(new float[] {-1, 2, -3}, input.data());
    }

    @Test
    void wrongInputsAreNamed() {
        JavaExecutable executable = JavaExecutable.of(new Graph(List.of(in), List.of(in)), List.of(Shape.of(2, 3)));
        assertEquals("This executable takes 1 inputs but got 0.",
                assertThrows(ShapeException.class, () -> executable.run(List.of())).getMessage());
        Tensor other = new Tensor(Shape.of(3, 2), new float[6]);
        assertEquals("This executable takes [2, 3] but got [3, 2].",
                assertThrows(ShapeException.class, () -> executable.run(List.of(other))).getMessage());
    }

    @Test
    void aRunAllocatesItsOutputsAndLittleElse() {
        RandomGraph random = new RandomGraph(4);
        Node image = new Node("image", new Input(Shape.of(1, 100, 100, 8)), List.of(), List.of());
        List<Node> towers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            towers.add(new Node("relu" + i, new Activate(Activation.RELU), List.of(image), List.of()));
        }
        Node sum = new Node("sum", new Merge(MergeKind.ADD), towers, List.of());
        Graph graph = new Graph(List.of(image), List.of(sum));
        List<Tensor> inputs = random.inputs(graph, 1);
        JavaExecutable executable = JavaExecutable.of(graph, List.of(inputs.get(0).shape()));
        executable.run(inputs);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<Tensor> outputs = executable.run(inputs);
        long allocatedBytes = threads.getCurrentThreadAllocatedBytes() - before;
        long outputBytes = 4L * outputs.get(0).data().length;
        assertTrue(allocatedBytes < outputBytes + 10_000, allocatedBytes + " bytes for an output of " + outputBytes);
    }
}
