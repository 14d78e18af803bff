package dev.vitrine.format;

/**
 * Where model files come from: the network, a file list, an archive, a disk. It reports facts; what they mean
 * is judged by {@link ModelLoader}.
 */
public interface ModelSource {
    /**
     * Reads one file to its end, blocking until then.
     *
     * @param location as {@link dev.vitrine.ModelLocation} made it, or as the caller of the loader gave it
     * @param consumer is told the facts once, then the bytes in order; if it throws, reading stops and the
     *     exception goes on to the caller
     * @throws ModelFormatException by {@link ModelFormatException#unreadable} if there is not even an answer
     */
    void read(String location, Consumer consumer);

    /** Whether a location may end in a query and a fragment, as URLs do; a disk takes them as names. */
    default boolean hasQueries() {
        return true;
    }

    /** Takes a file piece by piece. */
    interface Consumer {
        /** Called once, before any bytes. */
        void begin(Facts facts);

        /** The next bytes; the array may be used again afterwards. */
        void accept(byte[] chunk, int offset, int length);

        /** The next bytes, given away: whoever takes them may keep the array. */
        default void take(byte[] bytes) {
            accept(bytes, 0, bytes.length);
        }
    }

    /**
     * What is known of a file before its bytes.
     *
     * @param status the HTTP status; 200 and 404 where there is no HTTP
     * @param contentType as the header has it, empty if unknown
     */
    record Facts(int status, String contentType) {
        public static final Facts FOUND = new Facts(200, "");
        public static final Facts MISSING = new Facts(404, "");

        boolean isFound() {
            return status >= 200 && status < 300;
        }

        boolean isHtml() {
            return contentType.startsWith("text/html");
        }
    }
}
