package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import dev.vitrine.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each emitted kernel against the Java kernels, over shapes that fill no vector, tile or panel. */
class WasmKernelParityTest {
    private static final GraalWasmHost RELAXED = new GraalWasmHost(true);
    private static final GraalWasmHost PLAIN = new GraalWasmHost(false);
    private static final int[] CHANNELS = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 33};

    @AfterAll
    static void close() {
        RELAXED.close();
        PLAIN.close();
    }

    private static void check(ParityGraph graph, String what) {
        graph.check(RELAXED, false, "relaxed, " + what);
        graph.check(PLAIN, false, "plain, " + what);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 33})
    void convolutions(int channels) {
        for (int filters : CHANNELS) {
            int size = 1 + (channels + filters) % 4;
            for (int stride = 1; stride <= 2; stride++) {
                int dilation = stride == 1 && (filters & 1) == 1 ? 2 : 1;
                Padding padding = (channels + stride) % 2 == 0 ? Padding.SAME : Padding.VALID;
                Window window = new Window(size, stride, dilation, padding);
                Conv2D conv = new Conv2D(new Window2D(window, window), filters, 1, true, Activation.RELU6);
                check(new ParityGraph(channels, 1 + filters % 2, 9, 7 + filters % 5, channels).then(conv,
                        new int[] {size, size, channels, filters}, new int[] {filters}),
                        conv + " of " + channels);
            }
        }
    }

    /** Pixels of two rows in a tile: from rows that are far apart, to rows with a halo, plus a residual with one. */
    @ParameterizedTest
    @CsvSource({"1, 7", "2, 7", "1, 3", "3, 2"})
    void tilesOverTwoRows(int stride, int size) {
        Conv2D narrow = new Conv2D(Window2D.square(1, stride, Padding.VALID), 20, 1, true, Activation.RELU);
        Conv2D again = new Conv2D(Window2D.square(1, 1, Padding.VALID), 20, 1, true, Activation.LINEAR);
        DepthwiseConv2D around = new DepthwiseConv2D(Window2D.square(3, 1, Padding.SAME), 1, true, Activation.RELU);
        ParityGraph graph = new ParityGraph(stride, 3, size * stride, size * stride, 24)
                .then(narrow, new int[] {1, 1, 24, 20}, new int[] {20});
        Node shortcut = graph.last();
        graph.then(around, new int[] {3, 3, 20, 1}, new int[] {20})
                .then(again, new int[] {1, 1, 20, 20}, new int[] {20});
        graph.join(new Merge(MergeKind.ADD), List.of(shortcut, graph.last()))
                .then(around, new int[] {3, 3, 20, 1}, new int[] {20});
        String wat = graph.wat();
        assertTrue(wat.contains("_1x" + size * size + "w_24to20"), "rows do not wrap");
        assertTrue(wat.contains("f32_gemm_add_6x8_1x" + size * size + "w_20to20"), "rows do not wrap where residuals are");
        check(graph, stride + ", " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 36})
    void winogradTiles(int channels) {
        for (int size : new int[] {4, 6, 7, 11, 13, 16}) {
            for (int filters : new int[] {8, 12, 20, 32}) {
                Conv2D conv = new Conv2D(Window2D.square(3, 1, size % 2 == 0 ? Padding.SAME : Padding.VALID), filters, 1,
                        true, Activation.RELU);
                ParityGraph graph = new ParityGraph(size, 1 + size % 2, size + 2, size + 3, channels)
                        .then(conv, new int[] {3, 3, channels, filters}, new int[] {filters}).normalize();
                check(graph, conv + " of " + size + " by " + channels);
                graph.check(RELAXED, true, "precise, " + conv + " of " + size);
            }
        }
    }

    /** The largest of two by two, by whole tiles and by clipped ones; factors of both signs, which turn the order round. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 12, 14})
    void winogradTilesThatPool(int size) {
        Pooling2D pool = new Pooling2D(PoolKind.MAX, Window2D.square(2, 2, size == 6 ? Padding.SAME : Padding.VALID));
        for (Activation activation : List.of(Activation.LINEAR, Activation.RELU6, Activation.Plain.SWISH)) {
            Conv2D conv = new Conv2D(Window2D.square(3, 1, Padding.SAME), 24, 1, true, activation);
            int[] kernel = {3, 3, 20, 24};
            ParityGraph plain = new ParityGraph(size, 2, size, size + 2, 20).then(conv, kernel, new int[] {24}).then(pool);
            assertTrue(plain.wat().contains("_pool_"), "no tile pools");
            check(plain, "pooled, " + conv + " of " + size);
            plain.check(RELAXED, true, "pooled, precise, " + conv + " of " + size);
            check(new ParityGraph(size, 1, size, size, 20).then(conv, kernel, new int[] {24}).normalize().then(pool)
                    .then(conv, new int[] {3, 3, 24, 24}, new int[] {24}), "pooled, scaled, " + conv + " of " + size);
        }
        Conv2D conv = new Conv2D(Window2D.square(3, 1, Padding.SAME), 24, 1, true, Activation.LINEAR);
        ParityGraph sum = new ParityGraph(size, 1, size, size, 24);
        sum.then(conv, new int[] {3, 3, 24, 24}, new int[] {24});
        sum.join(new Merge(MergeKind.ADD), List.of(sum.input(), sum.last())).then(new Activate(Activation.RELU)).then(pool);
        assertTrue(sum.wat().contains("_add_relu_pool_"), "no sum is pooled");
        check(sum, "pooled sum of " + size);
    }

    /** Where the whole map is read as well, or an edge is left over. */
    @Test
    void poolsNothingThatIsReadElsewhere() {
        Pooling2D pool = new Pooling2D(PoolKind.MAX, Window2D.square(2, 2, Padding.VALID));
        Conv2D conv = new Conv2D(Window2D.square(3, 1, Padding.SAME), 16, 1, true, Activation.RELU);
        ParityGraph odd = new ParityGraph(1, 1, 7, 8, 16).then(conv, new int[] {3, 3, 16, 16}, new int[] {16}).then(pool);
        assertFalse(odd.wat().contains("_pool_"));
        check(odd, "odd height");
        ParityGraph twice = new ParityGraph(2, 1, 8, 8, 16).then(conv, new int[] {3, 3, 16, 16}, new int[] {16});
        Node map = twice.last();
        twice.then(pool);
        Node half = twice.last();
        twice.join(pool, List.of(map)).join(new Merge(MergeKind.ADD), List.of(half, twice.last()));
        assertFalse(twice.wat().contains("_pool_"));
        check(twice, "read twice");
    }

    /** So many weights that there is no memory to keep them transformed. */
    @ParameterizedTest
    @CsvSource({"4, 336, 432", "7, 320, 456", "12, 336, 440"})
    void winogradTilesOfManyChannels(int size, int channels, int filters) {
        Conv2D conv = new Conv2D(Window2D.square(3, 1, Padding.SAME), filters, 1, true, Activation.RELU);
        ParityGraph graph = new ParityGraph(size, 1, size, size + 1, channels)
                .then(conv, new int[] {3, 3, channels, filters}, new int[] {filters}).normalize();
        assertTrue(graph.wat().contains("f32_winograd_stream"), "nothing is streamed");
        graph.check(RELAXED, false, conv + " of " + size + " by " + channels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 33})
    void depthwise(int channels) {
        for (int size : new int[] {1, 2, 3, 5, 7}) {
            for (int stride = 1; stride <= 3; stride++) {
                Window window = new Window(size, stride, stride == 1 && size == 3 ? 2 : 1,
                        size % 2 == 0 ? Padding.VALID : Padding.SAME);
                DepthwiseConv2D conv = new DepthwiseConv2D(new Window2D(window, window), 1, true, Activation.RELU);
                check(new ParityGraph(size, 2, 11, 13, channels).then(conv, new int[] {size, size, channels, 1},
                        new int[] {channels}).normalize(), conv + " of " + channels);
            }
        }
    }

    /** Rows of 512 channels are kept askew, and the panels of the last layer are large enough to be fetched. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void depthwiseOnSkewedRows(int stride) {
        Window2D one = Window2D.square(1, 1, Padding.VALID);
        ParityGraph graph = new ParityGraph(stride, 2, 4, 3, 8)
                .then(new Conv2D(one, 512, 1, true, Activation.RELU), new int[] {1, 1, 8, 512}, new int[] {512})
                .then(new DepthwiseConv2D(Window2D.square(3, stride, Padding.SAME), 1, true, Activation.RELU),
                        new int[] {3, 3, 512, 1}, new int[] {512})
                .then(new Conv2D(one, 770, 1, true, Activation.LINEAR), new int[] {1, 1, 512, 770}, new int[] {770});
        Plan plan = WasmExecutable.compile(graph.graph(), List.of(graph.graph().inputs().get(0).shape()),
                new Target(true, 1, false)).plan();
        assertTrue(plan.steps().get(0).output().halo().skew() > 0, "no row is askew");
        check(graph, "stride " + stride);
    }

    /** The last panel of a layer is read by tiles that read on meanwhile; here that is the end of the memory but for 22 KB. */
    @Test
    void readingAheadStaysInMemory() {
        Window2D one = Window2D.square(1, 1, Padding.VALID);
        ParityGraph graph = new ParityGraph(1, 1, 8, 8, 1024).then(new Conv2D(one, 416, 1, true, Activation.RELU),
                new int[] {1, 1, 1024, 416}, new int[] {416});
        assertTrue(graph.wat().contains("f32_tile_relu_6x8_ahead"), "no weights are read ahead");
        check(graph, "read ahead");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 13})
    void denseOfAnyBatch(int batch) {
        for (int inputs : CHANNELS) {
            for (int units : new int[] {1, 3, 7, 8, 32, 33, 70}) {
                check(new ParityGraph(inputs, batch, inputs).then(new Dense(units, true, Activation.RELU),
                        new int[] {inputs, units}, new int[] {units}).normalize().then(new Softmax(-1, false)),
                        inputs + " to " + units);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 16, 33})
    void pools(int channels) {
        for (PoolKind kind : PoolKind.values()) {
            for (int size = 1; size <= 4; size++) {
                for (int stride = 1; stride <= 3; stride++) {
                    for (Padding padding : List.of(Padding.SAME, Padding.VALID)) {
                        check(new ParityGraph(size, 2, 8, 9, channels).then(new Activate(Activation.Plain.TANH))
                                .then(new Pooling2D(kind, Window2D.square(size, stride, padding)))
                                .then(new GlobalPooling2D(kind, size % 2 == 0)), kind + " " + size + " " + stride);
                    }
                }
            }
        }
    }

    @Test
    void activations() {
        for (Activation.Plain function : Activation.Plain.values()) {
            check(new ParityGraph(1, 2, 5, 3, 5).then(new Affine(List.of(4f), List.of(-1f)))
                    .then(new Activate(function)), function.toString());
            check(new ParityGraph(2, 1, 6, 6, 5).then(new Conv2D(Window2D.square(3, 1, Padding.SAME), 9, 1, true, function),
                    new int[] {3, 3, 5, 9}, new int[] {9}), "after a convolution, " + function);
        }
        for (Activation other : List.of(new Activation.Relu(Float.POSITIVE_INFINITY, 0.2f, 0),
                new Activation.Relu(6, 0.1f, 0), new Activation.Relu(2, 0, 1), new Activation.Elu(1.3f),
                new Activation.Thresholded(0.7f))) {
            check(new ParityGraph(3, 1, 4, 4, 7).then(new Activate(other)), other.toString());
        }
    }

    @Test
    void moreRowsThanChunksCanBeCounted() {
        check(new ParityGraph(1, 1, 70_001, 3, 2).then(new Activate(Activation.RELU)).then(new Softmax(-1, false)),
                "210,003 rows");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 18})
    void residualsPaddingAndBranches(int channels) {
        Window2D same = Window2D.square(3, 1, Padding.SAME);
        int[] kernel = {3, 3, channels, channels};
        ParityGraph graph = new ParityGraph(channels, 2, 12, 10, channels)
                .then(new Conv2D(same, channels, 1, false, Activation.LINEAR), kernel).normalize()
                .then(new Activate(Activation.RELU));
        Node shortcut = graph.last();
        graph.then(new Conv2D(same, channels, 1, false, Activation.LINEAR), kernel).normalize();
        graph.join(new Merge(MergeKind.ADD), List.of(shortcut, graph.last())).then(new Activate(Activation.RELU));
        Node before = graph.last();
        graph.then(new GlobalPooling2D(PoolKind.AVERAGE, true)).then(new Activate(Activation.Plain.SIGMOID));
        graph.join(new Merge(MergeKind.MULTIPLY), List.of(before, graph.last()));
        graph.then(new Pad(List.of(0, 1, 1, 0), List.of(0, 1, 1, 0), 0))
                .then(new Pooling2D(PoolKind.MAX, Window2D.square(3, 2, Padding.VALID)));
        graph.join(new Concatenate(-1), List.of(graph.last(), graph.last()));
        graph.then(new DepthwiseConv2D(same, 1, false, Activation.RELU), new int[] {3, 3, 2 * channels, 1}).normalize()
                .then(Reshape.flat()).then(new Dense(5, true, Activation.LINEAR), new int[] {
                    graph.last().shape().elementCount() / 2, 5}, new int[] {5});
        check(graph, "a network of " + channels);
    }
}
