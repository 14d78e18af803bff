package dev.vitrine.browser.offline;

/**
 * A file that is kept for use without a network. It does not know whether it is there.
 *
 * @param name relative to the scope; {@code ./} is the page itself
 * @param integrity digest of its content, or empty where the name holds one
 */
record KeptFile(String name, String integrity) {
    private static final int HASH_CHARS = 12;

    /** @param argument {@code name} or {@code name|integrity}, as the site builder writes it */
    static KeptFile of(String argument) {
        int bar = argument.indexOf('|');
        return bar < 0 ? new KeptFile(argument, "")
                : new KeptFile(argument.substring(0, bar), argument.substring(bar + 1));
    }

    boolean hasHashedName() {
        return integrity.isEmpty();
    }

    /** Whether a name ends like {@code .3f2a9c1b7d04.js}: its content is the same in every release. */
    static boolean isHashedName(String name) {
        int dot = name.lastIndexOf('.');
        int start = dot - HASH_CHARS;
        if (start < 1 || name.charAt(start - 1) != '.') {
            return false;
        }
        for (int i = start; i < dot; i++) {
            char c = name.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
