package dev.vitrine;

import java.util.List;

/**
 * A failure that a person can act on: a whole English sentence, and a code with values so that a page can say
 * the same in another language. It is not for programming mistakes.
 */
public abstract class VitrineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> args;

    /**
     * @param code stable kebab-case key such as {@code weights-truncated}
     * @param message complete English sentence naming file, place, cause and way out
     * @param args the values a translation of the sentence needs, as text, in an order fixed by the code
     */
    protected VitrineException(String code, String message, String... args) {
        super(message);
        this.code = code;
        this.args = List.of(args);
    }

    /** The stable key of this kind of failure. */
    public final String code() {
        return code;
    }

    /** The values of the sentence, as text. */
    public final List<String> args() {
        return args;
    }
}
