package dev.vitrine.browser.protocol;

import org.teavm.jso.JSObject;

/**
 * How a person wants pictures to be made ready, where not as the model's folder says. On its way it is a plain object that
 * only the parts that make it and the worker read.
 *
 * @param recipe JSON of a {@code preprocessing} object as in metadata.json, in place of the model's; empty for the model's
 * @param part left, top, width and height of the part to look at, each as a share of the whole picture; empty for the
 *     recipe's rule
 * @param background what transparent pixels are laid over, red, green and blue in one number
 */
public record Treatment(String recipe, double[] part, int background) {
    public static final int WHITE = 0xFFFFFF;
    public static final Treatment NONE = new Treatment("", new double[0], WHITE);

    /** @param wire null for none */
    public static Treatment decode(JSObject wire) {
        if (wire == null) {
            return NONE;
        }
        return new Treatment(Fields.text(wire, "recipe"),
                Fields.isAbsent(wire, "part") ? NONE.part() : Fields.numbers(wire, "part"),
                Fields.isAbsent(wire, "background") ? WHITE : Fields.integer(wire, "background"));
    }
}
