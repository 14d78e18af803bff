package dev.vitrine.tensor;

import dev.vitrine.VitrineException;

/** More memory than can be addressed or had; it says how much would be needed. */
public final class MemoryException extends VitrineException {
    private static final long serialVersionUID = 1L;

    /** @param why a clause that follows how much the model needs */
    public MemoryException(double bytes, String why) {
        super("model-too-large", "This model needs " + megabytes(bytes) + " MB of memory for one run, " + why
                + ". Use a smaller input or batch.", megabytes(bytes));
    }

    /** Whole megabytes, up to what an int holds. */
    public static String megabytes(double bytes) {
        return Integer.toString((int) Math.min(Integer.MAX_VALUE, Math.ceil(bytes / 1e6)));
    }
}
