package dev.vitrine.format;

/** What a file is by its first bytes, where that is not what its name promises. */
enum FileKind {
    /** A page of the web, such as a server sends for an address it does not know. */
    HTML,
    /** The few lines that Git LFS keeps in the place of a large file. */
    LFS_POINTER,
    ZIP,
    HDF5,
    OTHER;

    /** How many bytes are enough to tell. */
    static final int HEAD_BYTES = 64;

    private static final String[] HTML_STARTS = {
        "<!doctype", "<html", "<head", "<body", "<?xml", "<script", "<!--"};

    /**
     * @param head the first {@code length} bytes, all of the file if it is shorter than {@link #HEAD_BYTES}
     */
    static FileKind of(byte[] head, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && i < HEAD_BYTES; i++) {
            char c = (char) (head[i] & 0xFF);
            boolean leading = text.length() == 0 && (c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF);
            if (!leading) {
                text.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        String start = text.toString();
        for (String html : HTML_STARTS) {
            if (start.startsWith(html)) {
                return HTML;
            }
        }
        if (start.startsWith("version https://git-lfs")) {
            return LFS_POINTER;
        }
        return start.startsWith("pk\3\4") ? ZIP : start.startsWith("\u0089hdf\r\n") ? HDF5 : OTHER;
    }
}
