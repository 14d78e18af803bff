package dev.vitrine.json;

import dev.vitrine.VitrineException;

/**
 * JSON that is no JSON, or a value of another type than was needed. Its values are the file, the place (a
 * line and column, or a path) and the rest of the sentence.
 */
public final class JsonException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private JsonException(String message, String file, String place, String problem) {
        super("json-invalid", message, file, place, problem);
    }

    /** @param problem what is wrong, as a clause that follows a colon */
    static JsonException syntax(String file, String place, String problem) {
        return new JsonException(file + " is not valid JSON at " + place + ": " + problem + ".",
                file, place, problem);
    }

    /** @param problem what is wrong, as a clause whose subject is the path */
    static JsonException content(String file, String path, String problem) {
        return new JsonException(file + ": " + path + " " + problem + ".", file, path, problem);
    }
}
