package dev.vitrine;

/** Raised in the first worker for what the fast worker is to do: a heavy model, or what is marked {@link Later}. */
public final class FasterElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
