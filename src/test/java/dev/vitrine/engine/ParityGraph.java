package dev.vitrine.engine;

import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.wasm.WatPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small graph on one input, put together op by op, to be run both as WebAssembly and in Java. */
final class ParityGraph {
    private final Random random;
    private final Node input;
    private Node last;

    ParityGraph(long seed, int... shape) {
        random = new Random(seed);
        input = new Node("in", new Input(Shape.of(shape)), List.of(), List.of());
        last = input;
    }

    Node last() {
        return last;
    }

    Node input() {
        return input;
    }

    ParityGraph then(Op op, int[]... weights) {
        return join(op, List.of(last), weights);
    }

    ParityGraph join(Op op, List<Node> inputs, int[]... weights) {
        List<Weight> bound = new ArrayList<>();
        for (int[] dims : weights) {
            Shape shape = Shape.of(dims);
            double depth = Math.max(1, shape.elementCount() / (double) shape.last());
            bound.add(Weight.slot("w" + bound.size(), shape).bind(values(shape, 1 / Math.sqrt(depth))));
        }
        last = new Node("n" + random.nextInt(1000000), op, inputs, bound);
        return this;
    }

    /** Batch normalisation along the last dimension, its variances positive. */
    ParityGraph normalize() {
        int channels = last.shape().last();
        float[] variance = values(Shape.of(channels), 0.3);
        for (int i = 0; i < channels; i++) {
            variance[i] = 0.5f + Math.abs(variance[i]);
        }
        List<Weight> weights = new ArrayList<>();
        for (String name : List.of("gamma", "beta", "mean")) {
            weights.add(Weight.slot(name, Shape.of(channels)).bind(values(Shape.of(channels), 1)));
        }
        weights.add(Weight.slot("variance", Shape.of(channels)).bind(variance));
        last = new Node("bn" + random.nextInt(1000000), new dev.vitrine.graph.BatchNormalization(
                last.shape().rank() - 1, 1e-3f, true, true), List.of(last), weights);
        return this;
    }

    private float[] values(Shape shape, double scale) {
        float[] values = new float[shape.elementCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    /** The module as text. */
    String wat() {
        return WatPrinter.print(WasmExecutable.compile(graph(),
                List.of(input.shape()), new Target(true, 2, false)).module());
    }

    Graph graph() {
        return new Graph(List.of(input), List.of(last));
    }

    /** Runs both and compares; twice, so that what a run leaves behind shows. */
    void check(GraalWasmHost host, boolean precise, String what) {
        Graph graph = graph();
        List<Shape> shapes = List.of(input.shape());
        WasmExecutable wasm = WasmExecutable.of(graph, shapes, host, new Target(host.hasRelaxedSimd(), 1, precise));
        for (int run = 0; run < 2; run++) {
            List<Tensor> inputs = List.of(new Tensor(input.shape(), values(input.shape(), 1)));
            List<Tensor> expected = JavaExecutable.of(graph, shapes).run(inputs);
            Closeness.check(expected, wasm.run(inputs), what);
        }
    }
}
