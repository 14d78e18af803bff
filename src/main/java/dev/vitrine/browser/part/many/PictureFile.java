package dev.vitrine.browser.part.many;

import org.teavm.jso.file.Blob;

/** One of many pictures: its path below the folder that was chosen, and the file. */
record PictureFile(String path, Blob blob) {
    private static final String[] ENDINGS = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".avif", ".heic", ".heif",
        ".jfif"};

    /** Whether the path is named as pictures are; what is hidden, as on a Mac, is none. */
    static boolean isPicture(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".")) {
            return false;
        }
        for (String ending : ENDINGS) {
            int start = name.length() - ending.length();
            if (start > 0 && name.substring(start).toLowerCase().equals(ending)) {
                return true;
            }
        }
        return false;
    }
}
