package dev.vitrine.evaluate;

import java.util.List;

/** How often each class was taken for each. Pictures without a known class or an answer are not in it. */
public final class ConfusionMatrix {
    private final int classes;
    private final int[] counts;
    private int total;
    private int right;

    public ConfusionMatrix(int classes) {
        this.classes = classes;
        this.counts = new int[classes * classes];
    }

    public static ConfusionMatrix of(int classes, List<Verdict> verdicts) {
        ConfusionMatrix matrix = new ConfusionMatrix(classes);
        for (Verdict verdict : verdicts) {
            matrix.add(verdict);
        }
        return matrix;
    }

    public void add(Verdict verdict) {
        if (verdict.isJudged() && verdict.expected() < classes && verdict.predicted() < classes) {
            counts[verdict.expected() * classes + verdict.predicted()]++;
            total++;
            right += verdict.isRight() ? 1 : 0;
        }
    }

    public int classes() {
        return classes;
    }

    /** Pictures of class {@code expected} that were taken for {@code predicted}. */
    public int count(int expected, int predicted) {
        return counts[expected * classes + predicted];
    }

    public int total() {
        return total;
    }

    public int right() {
        return right;
    }

    /** The share that was right; NaN where nothing has been judged. */
    public double accuracy() {
        return share(right, total);
    }

    /** Pictures of the class. */
    public int shown(int index) {
        int sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += count(index, i);
        }
        return sum;
    }

    /** Pictures that were taken for the class. */
    public int taken(int index) {
        int sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += count(i, index);
        }
        return sum;
    }

    /** Of those taken for the class, the share that was of it; NaN where there are none. */
    public double precision(int index) {
        return share(count(index, index), taken(index));
    }

    /** Of those of the class, the share that was taken for it; NaN where there are none. */
    public double recall(int index) {
        return share(count(index, index), shown(index));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
