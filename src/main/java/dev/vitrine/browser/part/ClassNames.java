package dev.vitrine.browser.part;

import dev.vitrine.browser.protocol.ModelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What a part calls the classes of a model. */
public final class ClassNames {
    private ClassNames() {
    }

    /** How many there are: the numbers of the first output, where that is a row of them, else as many as have labels. */
    public static int count(ModelFacts model) {
        int[] shape = model.outputs().isEmpty() ? new int[0] : model.outputs().get(0).shape();
        return shape.length == 2 ? shape[1] : model.labels().size();
    }

    /** The labels, and a made-up name for each class that has none. @param unnamed by its index */
    public static List<String> of(ModelFacts model, IntFunction<String> unnamed) {
        List<String> names = new ArrayList<>(model.labels());
        for (int i = names.size(); i < count(model); i++) {
            names.add(unnamed.apply(i));
        }
        return names;
    }
}
