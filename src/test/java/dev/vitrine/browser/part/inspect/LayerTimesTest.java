package dev.vitrine.browser.part.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.browser.protocol.LayerTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To which layers the time of a step belongs, where several have been melted into one. */
class LayerTimesTest {
    private static LayerLine line(String name, int... inputs) {
        return new LayerLine(name, "Op", inputs, new int[] {1, 2}, 0, 0, 0);
    }

    private static LayerTime step(String name, double ms) {
        return new LayerTime(name, "Op", ms, 0);
    }

    @Test
    void whatIsMeltedIntoAStepBelongsToIt() {
        List<LayerLine> lines = List.of(line("in"), line("conv", 0), line("norm", 1), line("relu", 2), line("pool", 3),
                line("dropout", 4), line("dense", 5), line("identity", 6));
        LayerTimes times = LayerTimes.of(lines, List.of(step("relu", 2), step("pool", 0.5), step("dense", 3)));
        assertArrayEquals(new int[] {-1, 3, 3, 3, 4, 6, 6, 6}, times.homes());
        assertArrayEquals(new double[] {0, 0, 0, 2, 0.5, 0, 3, 0}, times.millis());
        assertEquals(List.of(5, 6, 7, 1, 2, 3, 4, 0), times.slowestFirst());
        assertEquals(5.5, times.total());
    }

    @Test
    void aBranchBelongsToWhatReadsItAndNotToWhatIsBesideIt() {
        List<LayerLine> lines = List.of(line("in"), line("left", 0), line("right", 0), line("right-relu", 2),
                line("add", 1, 3), line("relu", 4));
        LayerTimes times = LayerTimes.of(lines, List.of(step("left", 1), step("relu", 4)));
        assertArrayEquals(new int[] {-1, 1, 5, 5, 5, 5}, times.homes());
    }

    @Test
    void aLayerThatIsCalledTwiceHasTwoTimes() {
        List<LayerLine> lines = List.of(line("a"), line("b"), line("shared", 0), line("shared", 1), line("sum", 2, 3));
        LayerTimes times = LayerTimes.of(lines, List.of(step("shared", 1), step("shared", 2), step("sum", 3),
                step("made by a pass", 9)));
        assertArrayEquals(new double[] {0, 0, 1, 2, 3}, times.millis());
        assertEquals(15, times.total());
    }
}
