package dev.vitrine.evaluate;

import java.util.Comparator;

/** Orders in which many verdicts are read. Ties stay in the order in which they came. */
public enum VerdictOrder {
    /** By path, numbers in it by their value. */
    NAME((a, b) -> NaturalOrder.compare(a.name(), b.name())),
    /** By the class that the model gave; what has no answer last. */
    PREDICTED((a, b) -> compare(a.predicted(), b.predicted())),
    /** By the known class; what has none last. */
    EXPECTED((a, b) -> compare(a.expected(), b.expected())),
    /** The least sure answers first. */
    PROBABILITY((a, b) -> Double.compare(a.probability(), b.probability())),
    /** The worst mistakes first, then right answers, the least sure first, then what cannot be judged. */
    MISTAKE((a, b) -> {
        int rank = rank(a) - rank(b);
        if (rank != 0) {
            return rank;
        }
        return rank(a) == 0 ? Double.compare(b.mistake(), a.mistake())
                : Double.compare(a.probability(), b.probability());
    });

    private final Comparator<Verdict> comparator;

    VerdictOrder(Comparator<Verdict> comparator) {
        this.comparator = comparator;
    }

    public Comparator<Verdict> comparator() {
        return comparator;
    }

    private static int rank(Verdict verdict) {
        return !verdict.isJudged() ? 2 : verdict.isRight() ? 1 : 0;
    }

    private static int compare(int a, int b) {
        return (a < 0 ? Integer.MAX_VALUE : a) - (b < 0 ? Integer.MAX_VALUE : b);
    }
}
