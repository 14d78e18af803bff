package dev.vitrine.evaluate;

import java.util.List;

/**
 * What came of one picture.
 *
 * @param name its path below the folder that was chosen
 * @param expected index of the class that it is known to show, or {@link #UNKNOWN}
 * @param classes indices of the best classes, best first; empty where there was no answer
 * @param probabilities of those classes
 * @param expectedProbability of the known class, 0 where it is not known or not among those that were told
 * @param failure why there is no answer, or empty
 */
public record Verdict(String name, int expected, List<Integer> classes, List<Double> probabilities,
        double expectedProbability, String failure) {
    public static final int UNKNOWN = -1;

    public Verdict {
        classes = List.copyOf(classes);
        probabilities = List.copyOf(probabilities);
    }

    public static Verdict failed(String name, int expected, String failure) {
        return new Verdict(name, expected, List.of(), List.of(), 0, failure);
    }

    public boolean isAnswered() {
        return !classes.isEmpty();
    }

    /** The best class, or {@link #UNKNOWN}. */
    public int predicted() {
        return isAnswered() ? classes.get(0) : UNKNOWN;
    }

    /** How sure the model is of its best class; 0 where there is no answer. */
    public double probability() {
        return isAnswered() ? probabilities.get(0) : 0;
    }

    /** Whether it can be judged: answered, and its class is known. */
    public boolean isJudged() {
        return isAnswered() && expected != UNKNOWN;
    }

    public boolean isRight() {
        return isJudged() && predicted() == expected;
    }

    /** How far wrong: by how much the model preferred another class to the known one; 0 for none or a right answer. */
    public double mistake() {
        return isJudged() && !isRight() ? probability() - expectedProbability : 0;
    }
}
