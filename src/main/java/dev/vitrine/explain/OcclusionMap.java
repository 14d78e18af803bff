package dev.vitrine.explain;

import dev.vitrine.engine.Model;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/**
 * How much less sure of a class the model is when a square of the picture is covered, place by place (Zeiler and Fergus
 * 2013). The cover is the picture's own mean colour; a place's value is the mean drop over the squares that covered it.
 * It works with every model that takes a picture, one prediction a step.
 */
public final class OcclusionMap {
    private final Model model;
    private final Tensor input;
    private final int classIndex;
    private final int patch;
    private final int[] tops;
    private final int[] lefts;
    private final float[] cover;
    private final double[] drops;
    private final int[] covers;
    private float plain;
    private int done;

    /**
     * @param input {@code [1, height, width, channels]}, as the model takes it
     * @param classIndex into the values of the model's first output
     * @param patch side of the square, at least 1
     * @param stride from one square to the next, at least 1; the last square of a row ends at the edge
     */
    public OcclusionMap(Model model, Tensor input, int classIndex, int patch, int stride) {
        Shape shape = input.shape();
        if (shape.rank() != 4 || shape.dim(0) != 1) {
            throw ExplainException.noPicture();
        }
        this.model = model;
        this.input = input;
        this.classIndex = classIndex;
        this.patch = Math.min(patch, Math.min(shape.dim(1), shape.dim(2)));
        tops = places(shape.dim(1), this.patch, stride);
        lefts = places(shape.dim(2), this.patch, stride);
        cover = means(input);
        drops = new double[shape.dim(1) * shape.dim(2)];
        covers = new int[drops.length];
    }

    /** A square and a stride that give a map of some 14 places a side in 200 predictions. */
    public static OcclusionMap of(Model model, Tensor input, int classIndex) {
        int side = Math.min(input.shape().dim(1), input.shape().dim(2));
        return new OcclusionMap(model, input, classIndex, Math.max(1, side / 6), Math.max(1, side / 14));
    }

    private static int[] places(int length, int patch, int stride) {
        int count = (length - patch + stride - 1) / stride + 1;
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = Math.min(i * stride, length - patch);
        }
        return places;
    }

    private static float[] means(Tensor input) {
        int channels = input.shape().last();
        double[] sums = new double[channels];
        for (int i = 0; i < input.data().length; i++) {
            sums[i % channels] += input.data()[i];
        }
        float[] means = new float[channels];
        for (int c = 0; c < channels; c++) {
            means[c] = (float) (sums[c] * channels / input.data().length);
        }
        return means;
    }

    /** Predictions there are to make, the one of the whole picture included. */
    public int total() {
        return tops.length * lefts.length + 1;
    }

    public int done() {
        return done;
    }

    public boolean isDone() {
        return done == total();
    }

    /** Makes the next prediction. */
    public void step() {
        if (done == 0) {
            plain = score(input.data());
        } else {
            int top = tops[(done - 1) / lefts.length];
            int left = lefts[(done - 1) % lefts.length];
            add(top, left, plain - score(covered(top, left)));
        }
        done++;
    }

    private float score(float[] values) {
        float[] scores = model.predict(List.of(new Tensor(input.shape(), values))).get(0).data();
        if (classIndex < 0 || classIndex >= scores.length) {
            throw ExplainException.noPicture();
        }
        return scores[classIndex];
    }

    private float[] covered(int top, int left) {
        float[] values = input.data().clone();
        int width = input.shape().dim(2);
        for (int y = top; y < top + patch; y++) {
            for (int i = (y * width + left) * cover.length; i < (y * width + left + patch) * cover.length; i++) {
                values[i] = cover[i % cover.length];
            }
        }
        return values;
    }

    private void add(int top, int left, float drop) {
        int width = input.shape().dim(2);
        for (int y = top; y < top + patch; y++) {
            for (int x = left; x < left + patch; x++) {
                drops[y * width + x] += drop;
                covers[y * width + x]++;
            }
        }
    }

    /** What is known by now: the mean drop at each pixel of the input; 0 where no square has been yet. */
    public HeatMap map() {
        float[] values = new float[drops.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = covers[i] == 0 ? 0 : (float) (drops[i] / covers[i]);
        }
        return new HeatMap(input.shape().dim(1), input.shape().dim(2), values);
    }
}
