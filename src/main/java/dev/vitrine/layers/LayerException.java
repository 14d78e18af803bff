package dev.vitrine.layers;

import dev.vitrine.VitrineException;

/** A layer that is known but asks for something that cannot be done; names layer, class and attribute. */
public final class LayerException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    LayerException(Problem problem) {
        super("layer-unsupported", problem.toString(), problem.path(), problem.className(), problem.text());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
