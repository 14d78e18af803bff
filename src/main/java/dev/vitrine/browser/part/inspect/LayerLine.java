package dev.vitrine.browser.part.inspect;

/**
 * One operation as the worker tells it.
 *
 * @param inputs indices of the operations that it reads
 * @param shape of its result for one picture; -1 where only a picture fixes the size
 */
record LayerLine(String name, String operation, int[] inputs, int[] shape, double parameters, double multiplyAdds,
        double outputBytes) {
    /** The result's size without the batch, such as {@code 48 × 48 × 24}. */
    String size() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < shape.length; i++) {
            text.append(i > 1 ? " × " : "").append(shape[i] < 0 ? "?" : Integer.toString(shape[i]));
        }
        return text.toString();
    }
}
