package dev.vitrine;

/** A model that the first worker could run, but that is so heavy that the fast worker is to have it. */
public final class FasterElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
