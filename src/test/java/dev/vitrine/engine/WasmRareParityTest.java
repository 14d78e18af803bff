package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Interpolation;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PRelu;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.Standardize;
import dev.vitrine.graph.TransposedWindow;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emitted kernels of generators, segmenters and transformers against the Java kernels; none may fall back. */
class WasmRareParityTest {
    private static final GraalWasmHost HOST = new GraalWasmHost(true);
    private static final Window2D SAME = Window2D.square(3, 1, Padding.SAME);

    @AfterAll
    static void close() {
        HOST.close();
    }

    private static void check(ParityGraph graph, String what) {
        Graph whole = graph.graph();
        CompiledPlan compiled = WasmExecutable.compile(whole, List.of(whole.inputs().get(0).shape()),
                new Target(true, 1, false));
        assertEquals(1, compiled.segments().size(), what + " has steps that run in Java:\n" + compiled.plan());
        graph.check(HOST, false, what);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 17})
    void transposedConvolutions(int channels) {
        for (int size = 1; size <= 5; size++) {
            for (int stride = 1; stride <= 3; stride++) {
                for (boolean same : new boolean[] {true, false}) {
                    for (int padding = -1; padding < stride; padding++) {
                        int filters = 1 + (channels + 3 * size + stride) % 9;
                        TransposedWindow height = new TransposedWindow(size, stride, 1, same, padding);
                        TransposedWindow width = new TransposedWindow(1 + size % 4, stride, 1, same, padding);
                        if (same && padding >= 0 && (size < stride || width.size() < stride)) {
                            continue;
                        }
                        ParityGraph graph = new ParityGraph(size, 1 + size % 2, 5, 4, channels)
                                .then(new Activate(Activation.Plain.TANH)).then(new ExpandDims(1))
                                .then(new Conv3DTranspose(TransposedWindow.ONE, height, width, filters, true,
                                        Activation.LINEAR), new int[] {size, width.size(), filters, channels},
                                        new int[] {filters})
                                .then(new Squeeze(1)).normalize().then(new Activate(Activation.RELU));
                        check(graph, height + " by " + width + " of " + channels + " to " + filters);
                    }
                }
            }
        }
    }

    @Test
    void transposedConvolutionsAmongOthers() {
        TransposedWindow window = new TransposedWindow(4, 2, 1, true, -1);
        ParityGraph graph = new ParityGraph(1, 2, 7, 6, 5)
                .then(new Conv2D(SAME, 8, 1, true, Activation.RELU), new int[] {3, 3, 5, 8}, new int[] {8})
                .then(new ExpandDims(1)).then(new Conv3DTranspose(TransposedWindow.ONE, window, window, 6, false,
                        Activation.LINEAR), new int[] {4, 4, 6, 8}).then(new Squeeze(1));
        Node before = graph.last();
        graph.then(new Conv2D(SAME, 6, 1, true, Activation.RELU), new int[] {3, 3, 6, 6}, new int[] {6});
        graph.join(new Merge(MergeKind.ADD), List.of(before, graph.last()));
        check(graph, "a sum of two");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void groupedConvolutions(int groups) {
        for (int each : new int[] {1, 3, 4, 5}) {
            for (int stride = 1; stride <= 2; stride++) {
                int channels = groups * each;
                int filters = groups * (1 + (each + stride) % 5);
                Window window = new Window(3, stride, stride == 1 && each == 3 ? 2 : 1, Padding.SAME);
                ParityGraph graph = new ParityGraph(each, 2, 8, 9, channels)
                        .then(new Conv2D(new Window2D(window, window), filters, groups, true, Activation.LINEAR),
                                new int[] {3, 3, each, filters}, new int[] {filters}).normalize()
                        .then(new Activate(Activation.Plain.SWISH)).normalize();
                check(graph, groups + " groups of " + each + " to " + filters);
            }
        }
    }

    @Test
    void aGroupForEachChannelIsDepthwise() {
        for (int channels : new int[] {3, 8, 70, 97}) {
            check(new ParityGraph(channels, 2, 9, 8, channels).then(new Conv2D(Window2D.square(7, 1, Padding.SAME), channels,
                    channels, true, Activation.LINEAR), new int[] {7, 7, 1, channels}, new int[] {channels}).normalize(),
                    channels + " groups");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void severalOutputsAChannel(int multiplier) {
        for (int channels : new int[] {1, 3, 4, 9}) {
            int filters = channels * multiplier;
            check(new ParityGraph(channels, 2, 7, 8, channels).then(new DepthwiseConv2D(SAME, multiplier, true,
                    Activation.LINEAR), new int[] {3, 3, channels, multiplier}, new int[] {filters}).normalize()
                    .then(new Activate(Activation.RELU6)), channels + " times " + multiplier);
        }
    }

    /** Depthwise, normalised, dense to four times as many, dense back, scaled, summed; then another. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void blocksOfConvNext(int channels) {
        ParityGraph graph = new ParityGraph(channels, 2, 6, 7, 3).then(new Conv2D(Window2D.square(2, 2, Padding.VALID),
                channels, 1, true, Activation.LINEAR), new int[] {2, 2, 3, channels}, new int[] {channels});
        for (int block = 0; block < 2; block++) {
            Node before = graph.last();
            graph.then(new Conv2D(Window2D.square(7, 1, Padding.SAME), channels, channels, true, Activation.LINEAR),
                    new int[] {7, 7, 1, channels}, new int[] {channels})
                    .then(new Standardize(Standardize.Kind.VARIANCE, List.of(3), 0, 1e-6f))
                    .then(new ChannelAffine(3, true, true), new int[] {channels}, new int[] {channels})
                    .then(new Dense(4 * channels, true, Activation.Plain.GELU), new int[] {channels, 4 * channels},
                            new int[] {4 * channels})
                    .then(new Dense(channels, true, Activation.LINEAR), new int[] {4 * channels, channels},
                            new int[] {channels})
                    .then(new ChannelAffine(3, true, false), new int[] {channels});
            graph.join(new Merge(MergeKind.ADD), List.of(before, graph.last()));
        }
        check(graph, "two blocks of " + channels);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEAREST", "BILINEAR", "BICUBIC", "AREA"})
    void resizing(Interpolation method) {
        for (int channels : new int[] {1, 3, 4, 9, 17}) {
            for (int[] size : new int[][] {{2, 3, 1}, {1, 1, 1}, {10, 17, 0}, {13, 4, 0}}) {
                Resize2D op = new Resize2D(method, size[0], size[1], size[2] == 1);
                ParityGraph graph = new ParityGraph(channels, 2, 6, 7, channels)
                        .then(new Activate(Activation.Plain.TANH)).then(op)
                        .then(new Conv2D(SAME, 4, 1, true, Activation.RELU), new int[] {3, 3, channels, 4},
                                new int[] {4}).then(op);
                check(graph, op + " of " + channels);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Standardize.Kind.class)
    void normalisationOfEachPixel(Standardize.Kind kind) {
        for (int channels : new int[] {2, 3, 4, 5, 7, 8, 13, 33}) {
            ParityGraph graph = new ParityGraph(channels, 2, 3, 5, channels)
                    .then(new Affine(List.of(3f), List.of(10f)))
                    .then(new Standardize(kind, List.of(3), 0, 1e-3f)).normalize()
                    .then(new Conv2D(SAME, 4, 1, true, Activation.LINEAR), new int[] {3, 3, channels, 4}, new int[] {4})
                    .then(new Standardize(kind, List.of(3), 0, 1e-3f));
            check(graph, kind + " of " + channels);
        }
    }

    @Test
    void leakyRampsThatAreLearnt() {
        for (int channels : new int[] {1, 3, 4, 7, 18}) {
            check(new ParityGraph(channels, 2, 4, 5, channels).then(new PRelu(), new int[] {1, 1, channels})
                    .then(new Conv2D(SAME, channels, 1, true, Activation.LINEAR), new int[] {3, 3, channels, channels},
                            new int[] {channels})
                    .then(new PRelu(), new int[] {4, 5, channels}), "PReLU of " + channels);
        }
    }

    @Test
    void partsOfPictures() {
        Slice.Range all = Slice.Range.ALL;
        for (int channels : new int[] {3, 4, 9}) {
            Slice crop = new Slice(List.of(all, new Slice.Range(1, -2, 1), new Slice.Range(2, Slice.OPEN, 1), all));
            Slice split = new Slice(List.of(all, all, all, new Slice.Range(1, 3, 1)));
            check(new ParityGraph(channels, 2, 8, 7, channels).then(crop)
                    .then(new Conv2D(SAME, 4, 1, true, Activation.LINEAR), new int[] {3, 3, channels, 4}, new int[] {4})
                    .then(crop).then(split), crop + " of " + channels);
            Pad pad = new Pad(List.of(0, -1, 0, 0), List.of(0, -2, -1, 0), 0);
            check(new ParityGraph(channels, 2, 8, 7, channels).then(pad).then(new Conv2D(SAME, 4, 1, true,
                    Activation.LINEAR), new int[] {3, 3, channels, 4}, new int[] {4}).then(pad), pad + " of " + channels);
        }
    }

    @Test
    void everyActivation() {
        for (Activation.Plain function : Activation.Plain.values()) {
            check(new ParityGraph(1, 2, 40, 5).then(new Affine(List.of(8f), List.of(0.5f))).then(new Activate(function)),
                    function.toString());
        }
        for (Activation other : List.of(new Activation.Relu(2, 0.5f, 1), new Activation.Relu(2, 0, 0.3f),
                new Activation.Thresholded(0.7f))) {
            check(new ParityGraph(3, 1, 4, 4, 7).then(new Activate(other)), other.toString());
        }
    }
}
