package dev.vitrine.engine;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Reshape;
import dev.vitrine.kernel.JavaKernels;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a graph without a planner: every node computes in an array of its own and nothing is ever overwritten. */
final class SeparateArrays {
    private final Map<Node, Tensor> values = new HashMap<>();

    static List<Tensor> run(Graph graph, List<Tensor> inputs) {
        SeparateArrays run = new SeparateArrays();
        for (int i = 0; i < inputs.size(); i++) {
            run.values.put(graph.inputs().get(i), inputs.get(i));
        }
        for (Node node : graph.nodes()) {
            if (!(node.op() instanceof Input)) {
                run.values.put(node, run.compute(node));
            }
        }
        List<Tensor> outputs = new ArrayList<>();
        for (Node output : graph.outputs()) {
            outputs.add(run.values.get(output));
        }
        return outputs;
    }

    private Tensor compute(Node node) {
        List<Buffer> buffers = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        int floats = 0;
        for (Node input : node.inputs()) {
            Tensor value = values.get(input);
            buffers.add(new Buffer(floats, value.shape()));
            shapes.add(value.shape());
            floats += value.data().length;
        }
        Shape shape = node.op().outputShape(shapes);
        if (node.op() instanceof Identity || node.op() instanceof Reshape) {
            return new Tensor(shape, values.get(node.inputs().get(0)).data());
        }
        int scratch = floats + shape.elementCount();
        float[] memory = new float[scratch + JavaKernels.scratchFloats(node, shapes, shape)];
        for (int i = 0; i < buffers.size(); i++) {
            float[] data = values.get(node.inputs().get(i)).data();
            System.arraycopy(data, 0, memory, buffers.get(i).offset(), data.length);
        }
        JavaKernels.prepare(List.of(new Step(node, buffers, new Buffer(floats, shape), scratch))).get(0).run(memory);
        return new Tensor(shape, Arrays.copyOfRange(memory, floats, scratch));
    }
}
