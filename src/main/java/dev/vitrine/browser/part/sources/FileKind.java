package dev.vitrine.browser.part.sources;

/** What a file is good for, by its name and the browser's guess. Nothing of it is read. */
enum FileKind {
    PICTURE, VECTOR, MODEL, OTHER;

    private static final String[] PICTURES = {".png", ".jpg", ".jpeg", ".jfif", ".webp", ".gif", ".bmp", ".avif", ".heic",
        ".heif"};
    private static final String[] MODELS = {".json", ".bin", ".keras", ".h5", ".hdf5", ".zip", ".pb", ".index"};

    /**
     * @param name of the file, in any case
     * @param type its media type, or empty
     */
    static FileKind of(String name, String type) {
        String lower = lower(name);
        if (type.equals("image/svg+xml") || lower.endsWith(".svg")) {
            return VECTOR;
        }
        if (type.startsWith("image/") || endsWithOne(lower, PICTURES)) {
            return PICTURE;
        }
        return endsWithOne(lower, MODELS) || lower.indexOf(".data-") > 0 ? MODEL : OTHER;
    }

    private static boolean endsWithOne(String name, String[] endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    // Endings are ASCII; the class library's own rule for all alphabets would double this part.
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}
