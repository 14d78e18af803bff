package dev.vitrine.browser.part.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That no box covers another, every wire leads down, and a plain chain is straight. */
class GraphDrawingTest {
    private static LayerLine line(int... inputs) {
        return new LayerLine("l", "Op", inputs, new int[] {1, 2}, 0, 0, 0);
    }

    private static void check(GraphDrawing drawing) {
        for (GraphDrawing.Wire wire : drawing.wires()) {
            assertTrue(drawing.boxes().get(wire.to()).y() >= drawing.boxes().get(wire.from()).y()
                    + GraphDrawing.BOX_HEIGHT, "a wire leads up");
        }
        for (int i = 0; i < drawing.boxes().size(); i++) {
            GraphDrawing.Box a = drawing.boxes().get(i);
            assertTrue(a.x() >= 0 && a.x() + GraphDrawing.BOX_WIDTH <= drawing.width() && a.y() >= 0
                    && a.y() + GraphDrawing.BOX_HEIGHT <= drawing.height(), "out of the drawing");
            for (int j = 0; j < i; j++) {
                GraphDrawing.Box b = drawing.boxes().get(j);
                assertTrue(a.y() != b.y() || Math.abs(a.x() - b.x()) >= GraphDrawing.BOX_WIDTH, "boxes overlap");
            }
        }
    }

    @Test
    void aChainIsStraight() {
        GraphDrawing drawing = GraphDrawing.of(List.of(line(), line(0), line(1)));
        check(drawing);
        assertEquals(drawing.boxes().get(0).x(), drawing.boxes().get(2).x());
        assertEquals(2, drawing.wires().size());
    }

    @Test
    void aForkStandsSideBySideAndItsJoinBetween() {
        GraphDrawing drawing = GraphDrawing.of(List.of(line(), line(0), line(0), line(1, 2)));
        check(drawing);
        assertTrue(drawing.boxes().get(1).x() < drawing.boxes().get(2).x());
        int join = drawing.boxes().get(3).x();
        assertTrue(join > drawing.boxes().get(1).x() && join < drawing.boxes().get(2).x(), "between " + drawing);
    }

    @Test
    void aShortCutPassesItsBranch() {
        GraphDrawing drawing = GraphDrawing.of(List.of(line(), line(0), line(1), line(0, 2)));
        check(drawing);
        assertEquals(4, drawing.wires().size());
    }

    @Test
    void anyGraphIsDrawnSoundly() {
        long seed = 7;
        for (int round = 0; round < 50; round++) {
            List<LayerLine> lines = new ArrayList<>(List.of(line()));
            for (int i = 1; i < 40; i++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                int a = (int) ((seed >>> 33) % i);
                int b = (int) ((seed >>> 13 & 0xFFFF) % i);
                lines.add(a == b ? line(a) : line(a, b));
            }
            check(GraphDrawing.of(lines));
        }
        check(GraphDrawing.of(List.of()));
    }

    @Test
    void aResultsSizeLeavesTheBatchOut() {
        assertEquals("48 × ? × 3", new LayerLine("l", "Op", new int[0], new int[] {1, 48, -1, 3}, 0, 0, 0).size());
    }
}
