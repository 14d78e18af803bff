package dev.vitrine.predict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sorts a model's output into predictions. It changes no value: normalising is the model's affair. */
public final class TopK {
    private TopK() {
    }

    /**
     * The best {@code count} predictions, or all if there are fewer: highest probability first, equal ones by
     * index, NaN last.
     *
     * @param probabilities one value a class
     * @param language for the labels, as a browser writes it ({@code fr-CA})
     */
    public static List<Prediction> of(float[] probabilities, int count, Labels labels, String language) {
        List<Prediction> all = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            all.add(new Prediction(i, labels.label(i, language), probabilities[i]));
        }
        all.sort(TopK::compare);
        List<Prediction> best = new ArrayList<>();
        for (int i = 0; i < count && i < all.size(); i++) {
            best.add(all.get(i));
        }
        return Collections.unmodifiableList(best);
    }

    private static int compare(Prediction left, Prediction right) {
        float a = left.probability();
        float b = right.probability();
        boolean leftIsNumber = !Float.isNaN(a);
        boolean rightIsNumber = !Float.isNaN(b);
        if (leftIsNumber != rightIsNumber) {
            return leftIsNumber ? -1 : 1;
        }
        if (leftIsNumber && a != b) {
            return a > b ? -1 : 1;
        }
        return left.index() - right.index();
    }
}
