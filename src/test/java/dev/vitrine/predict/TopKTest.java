package dev.vitrine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopKTest {
    private static final Labels NUMBERS = new Labels(List.of("zero", "one", "two"), Map.of());

    @Test
    void givesTheBestFirstWithTheirNames() {
        List<Prediction> best = TopK.of(new float[] {0.2f, 0.1f, 0.7f}, 2, NUMBERS, "en");
        assertEquals(List.of(new Prediction(2, "two", 0.7f), new Prediction(0, "zero", 0.2f)), best);
    }

    @Test
    void equalOnesComeByIndexAndNanLast() {
        assertEquals(List.of(5, 1, 3, 4, 0, 2),
                indices(new float[] {Float.NaN, 0, Float.NaN, -0f, -1, Float.POSITIVE_INFINITY}, 6));
    }

    @Test
    void givesNoMoreThanThereAre() {
        assertEquals(List.of(1, 0), indices(new float[] {1, 2}, 99));
        assertEquals(List.of(), indices(new float[] {1, 2}, 0));
        assertEquals(List.of(), indices(new float[] {1, 2}, -1));
        assertEquals(List.of(), indices(new float[0], 5));
    }

    @Test
    void sortsThousandsOfClassesWithManyNansWithoutContradiction() {
        long seed = 7;
        Random random = new Random(seed);
        float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? Float.NaN : random.nextInt(1000) / 1000f;
        }
        List<Integer> order = indices(values, values.length);
        for (int i = 1; i < order.size(); i++) {
            int before = order.get(i - 1);
            int after = order.get(i);
            boolean sorted = Float.isNaN(values[after])
                    ? !Float.isNaN(values[before]) || before < after
                    : values[before] > values[after] || values[before] == values[after] && before < after;
            assertEquals(true, sorted, "seed " + seed + ", place " + i);
        }
    }

    private static List<Integer> indices(float[] values, int count) {
        List<Integer> indices = new ArrayList<>();
        for (Prediction prediction : TopK.of(values, count, Labels.NONE, "en")) {
            indices.add(prediction.index());
        }
        return indices;
    }
}
