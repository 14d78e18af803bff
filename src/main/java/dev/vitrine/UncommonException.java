package dev.vitrine;

/** Raised in place of a method that this build leaves out, see {@link Uncommon}. It is no fault of the model. */
public final class UncommonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
