package dev.vitrine.convert;

import dev.vitrine.VitrineException;

/** A model that cannot be written as asked. */
public final class ConvertException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private ConvertException(String code, String message, String... args) {
        super(code, message, args);
    }

    static ConvertException twoRules(String what, Encoding one, Encoding other) {
        return new ConvertException("quantize-twice", "Both " + one.text() + " and " + other.text() + " are asked for "
                + what + ". Give patterns that do not overlap.", what, one.text(), other.text());
    }

    static ConvertException missing(String file, String weights) {
        return new ConvertException("convert-weights-missing", file + " lacks the weights " + weights
                + " of the layers that its config describes. Were model and weights saved together? Save the whole"
                + " model again with model.save(\"model.keras\").", file, weights);
    }

    static ConvertException tooLarge(String file) {
        return new ConvertException("convert-too-large", file + " has weights of more than 2 GiB, which a model for"
                + " the browser cannot have. Quantise them, or use a smaller model.", file);
    }
}
