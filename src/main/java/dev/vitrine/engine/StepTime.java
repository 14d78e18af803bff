package dev.vitrine.engine;

/**
 * How long a step took.
 *
 * @param name the layer, the last one where several were melted into one
 * @param operation what it does, in a word or two
 * @param millis the median of all rounds
 * @param multiplyAdds convolutions and dense layers only
 */
public record StepTime(String name, String operation, double millis, double multiplyAdds) {
}
