package dev.vitrine.keras.zip;

/** Which names a file in an archive may have: none that leads out of the folder it is unpacked in. */
final class EntryNames {
    private static final int MAX_CHARS = 4096;

    private EntryNames() {
    }

    static void check(String archive, String name) {
        if (name.isEmpty() || name.length() > MAX_CHARS) {
            throw ZipArchiveException.hostile(archive, name.isEmpty() ? name : name.substring(0, 40) + "…",
                    "is no usable file name");
        }
        boolean climbs = name.charAt(0) == '/' || name.length() > 1 && name.charAt(1) == ':';
        int start = 0;
        for (int i = 0; i <= name.length() && !climbs; i++) {
            char c = i == name.length() ? '/' : name.charAt(i);
            if (c == '/') {
                climbs = name.substring(start, i).equals("..");
                start = i + 1;
            } else if (c < ' ') {
                climbs = true;
            }
        }
        if (climbs) {
            throw ZipArchiveException.hostile(archive, name, "is a path that leads out of the archive");
        }
    }
}
