package dev.vitrine.kernel;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * How long the Java kernels take on the JVM, best of a second of short runs; it asserts nothing. After
 * {@code ./mvnw test-compile}: {@code java -cp target/classes:target/test-classes dev.vitrine.kernel.KernelBench},
 * then part of a name to run only those.
 */
final class KernelBench {
    private final Samples samples = new Samples(1);
    private final String only;

    private KernelBench(String only) {
        this.only = only;
    }

    public static void main(String[] args) {
        KernelBench bench = new KernelBench(args.length > 0 ? args[0] : "");
        bench.conv(48, 64, 64, 3, 1);
        bench.conv(48, 32, 32, 3, 1);
        bench.conv(24, 64, 64, 3, 1);
        bench.conv(12, 128, 128, 3, 1);
        bench.conv(6, 256, 256, 3, 1);
        bench.conv(48, 1, 32, 3, 1);
        bench.conv(224, 3, 8, 3, 2);
        bench.conv(112, 8, 16, 1, 1);
        bench.conv(14, 128, 128, 1, 1);
        bench.depthwise(112, 8, 3, 1);
        bench.depthwise(56, 128, 3, 2);
        bench.depthwise(14, 128, 3, 1);
        bench.depthwise(28, 64, 5, 1);
        bench.measure("dense 12800x256", new Dense(256, true, Activation.RELU),
                List.of(bench.samples.weight("kernel", 12800, 256), bench.samples.weight("bias", 256)), 1, 12800);
        bench.measure("relu", new Activate(Activation.RELU), List.of(), 1, 112, 112, 32);
        bench.measure("sigmoid", new Activate(Activation.Plain.SIGMOID), List.of(), 1, 112, 112, 32);
        bench.measure("max pool 2x2", new Pooling2D(PoolKind.MAX, Window2D.square(2, 2, Padding.VALID)), List.of(),
                1, 112, 112, 32);
    }

    private void conv(int edge, int channels, int filters, int size, int stride) {
        measure("conv " + edge + "x" + edge + " " + channels + "->" + filters + " " + size + "x" + size + "/" + stride,
                new Conv2D(Window2D.square(size, stride, Padding.SAME), filters, 1, true, Activation.RELU),
                List.of(samples.weight("kernel", size, size, channels, filters), samples.weight("bias", filters)),
                1, edge, edge, channels);
    }

    private void depthwise(int edge, int channels, int size, int stride) {
        measure("depthwise " + edge + "x" + edge + " " + channels + " " + size + "x" + size + "/" + stride,
                new DepthwiseConv2D(Window2D.square(size, stride, Padding.SAME), 1, true, Activation.RELU6),
                List.of(samples.weight("kernel", size, size, channels, 1), samples.weight("bias", channels)),
                1, edge, edge, channels);
    }

    private void measure(String name, Op op, List<Weight> weights, int... dims) {
        if (!name.contains(only)) {
            return;
        }
        Node in = new Node("in", new Input(Shape.of(dims)), List.of(), List.of());
        Graph graph = new Graph(List.of(in), List.of(new Node("op", op, List.of(in), weights)));
        Plan plan = Planner.plan(graph, List.of(Shape.of(dims)), JavaKernels::scratchFloats);
        float[] arena = samples.floats(plan.arenaFloats());
        Kernel kernel = JavaKernels.prepare(plan.steps()).get(0);
        double best = Double.MAX_VALUE;
        for (long end = System.nanoTime() + 1_000_000_000L; System.nanoTime() < end;) {
            long start = System.nanoTime();
            kernel.run(arena);
            best = Math.min(best, System.nanoTime() - start);
        }
        double macs = plan.multiplyAdds();
        String rate = macs > 0 ? String.format("%6.2f GFLOP/s", 2 * macs / best)
                : String.format("%6.2f ns an element", best / plan.outputs().get(0).floatCount());
        System.out.printf("%-32s %9.0f us %s%n", name, best / 1000, rate);
    }
}
