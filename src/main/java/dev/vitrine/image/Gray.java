package dev.vitrine.image;

/** How three colours become one grey value, if they do. Grey is made after resizing. */
public sealed interface Gray {
    /** Colours stay colours. */
    Gray NONE = new Kept();

    /** TF.js' {@code mean(2)}: each colour divided by 3 and rounded to float32, then the sum rounded. */
    Gray MEAN = new Mean();

    /** ITU-R BT.601 luma, what PIL, JPEG and TensorFlow mean by grey. */
    Gray LUMA = new Weighted(0.299, 0.587, 0.114);

    /** See {@link #NONE}. */
    record Kept() implements Gray {
    }

    /** See {@link #MEAN}. */
    record Mean() implements Gray {
    }

    /**
     * Each colour times its weight, rounded to float32, then the sum rounded: TF.js' {@code mul},
     * {@code sum(-1)}.
     */
    record Weighted(double red, double green, double blue) implements Gray {
    }
}
