package dev.vitrine.explain;

import dev.vitrine.VitrineException;
import dev.vitrine.graph.Node;

/** A model of which a method cannot make a map, in words. It is no fault of the model. */
public final class ExplainException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private ExplainException(String code, String message, String... args) {
        super(code, message, args);
    }

    /** Code {@code explain-layer}, args: layer, operation. */
    static ExplainException layer(Node node) {
        String op = node.op().getClass().getSimpleName();
        return new ExplainException("explain-layer", "Between the last feature maps and the answer stands the layer "
                + node.name() + " (" + op + "), through which this method cannot look back. Use occlusion, which works"
                + " with every model.", node.name(), op);
    }

    /** Code {@code explain-no-maps}. */
    static ExplainException noMaps() {
        return new ExplainException("explain-no-maps", "The model has no feature maps: no layer before its answer"
                + " keeps height and width. Use occlusion, which works with every model.");
    }

    /** Code {@code explain-not-linear}. */
    static ExplainException notLinear() {
        return new ExplainException("explain-not-linear", "A class activation map needs a model that ends in global"
                + " average pooling and one dense layer, and this one does not. Grad-CAM may work with it; occlusion"
                + " always does.");
    }

    /** Code {@code explain-no-picture}. */
    static ExplainException noPicture() {
        return new ExplainException("explain-no-picture", "Only a model that takes one picture and gives one answer"
                + " a class can be explained by a map.");
    }
}
