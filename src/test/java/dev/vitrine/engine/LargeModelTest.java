package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.MemoryException;
import dev.vitrine.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model too large for memory says how much it needs before it tries, and what Wasm cannot hold goes to Java. */
class LargeModelTest {
    private static Graph convolutions(int side) {
        Node input = new Node("in", new Input(Shape.of(1, side, side, 1)), List.of(), List.of());
        return new Graph(List.of(input), List.of(convolution(convolution(input))));
    }

    private static Node convolution(Node input) {
        Shape kernel = Shape.of(3, 3, input.shape().last(), 64);
        return new Node("conv", new Conv2D(Window2D.square(3, 1, Padding.SAME), 64, 1, false, Activation.LINEAR),
                List.of(input), List.of(Weight.slot("k", kernel).bind(new float[kernel.elementCount()])));
    }

    private static final class NoMemoryHost implements WasmHost {
        private int pages;

        @Override
        public boolean hasRelaxedSimd() {
            return true;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public WasmInstance instantiate(byte[] module, int asked, int helpers) {
            pages = asked;
            throw new WasmRefusedException("there is no memory");
        }
    }

    @Test
    void whatNothingCanAddressIsRefusedWithItsSize() {
        WasmEngine engine = new WasmEngine(new NoMemoryHost(), 1, false);
        MemoryException refusal = assertThrows(MemoryException.class,
                () -> engine.prepare(convolutions(5600), List.of(Shape.of(1, 5600, 5600, 1))));
        assertTrue(refusal.getMessage().startsWith("This model needs 16"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(" MB of memory for one run, which is more than can be addressed."),
                refusal.getMessage());
        assertEquals("A tensor of shape [1, 6000, 6000, 64] is too large: it would take 9216 MB of memory, and at most 8589"
                + " can be addressed.", assertThrows(RuntimeException.class,
                        () -> engine.prepare(convolutions(6000), List.of(Shape.of(1, 6000, 6000, 1)))).getMessage());
    }

    @Test
    void aRefusalIsTriedAnewForOtherShapes() {
        NoMemoryHost host = new NoMemoryHost();
        WasmEngine engine = new WasmEngine(host, 1, false);
        assertEquals("wasm", engine.name());
        engine.prepare(convolutions(64), List.of(Shape.of(1, 64, 64, 1)));
        assertTrue(engine.isFallback());
        assertEquals("Plain Java, since there is no memory.", engine.reason());
        int first = host.pages;
        engine.prepare(convolutions(128), List.of(Shape.of(1, 128, 128, 1)));
        assertTrue(host.pages > first, host.pages + " pages after " + first);
    }
}
