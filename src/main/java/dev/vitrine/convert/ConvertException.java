package dev.vitrine.convert;

import dev.vitrine.VitrineException;
import java.util.List;

/** A model that cannot be written as asked. */
public final class ConvertException extends VitrineException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private ConvertException(String code, String message, String... args) {
        super(code, message, args);
    }

    static ConvertException twoRules(String what, Encoding one, Encoding other) {
        return new ConvertException("quantize-twice", "Both " + one.text() + " and " + other.text() + " are asked for "
                + what + ". Give patterns that do not overlap.", what, one.text(), other.text());
    }

    static ConvertException noModel(List<String> files) {
        return new ConvertException("model-absent", "There is no model among the files given: "
                + (files.isEmpty() ? "there are none" : shown(files)) + ". Give the .keras or .h5 file, or the SavedModel"
                + " folder, that model.save() wrote, or the files or a ZIP of a model folder.", shown(files));
    }

    static ConvertException severalModels(List<String> files) {
        return new ConvertException("model-ambiguous", "Which of the files given is the model: " + shown(files)
                + "? Give one .keras or .h5 file, with its labels.txt and metadata.json if it has them.", shown(files));
    }

    static ConvertException filesMissing(String model, List<String> missing) {
        return new ConvertException("files-missing", model + " needs weight files that are not among those given: "
                + shown(missing) + ". Give them all together.", model, shown(missing));
    }

    /** A few of the names, and how many more there are. */
    static String shown(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size() && i < SHOWN; i++) {
            text.append(i > 0 ? ", " : "").append(names.get(i));
        }
        return names.size() > SHOWN ? text + " and " + (names.size() - SHOWN) + " more" : text.toString();
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
