package dev.vitrine.layers;

/**
 * Finds a name among a few. For the long lists of class names a switch would be as clear, but each costs the browser's
 * bundle kilobytes: TeaVM has no switch over strings to compile it to.
 */
final class Names {
    private Names() {
    }

    static boolean among(String name, String... names) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
