package dev.vitrine.layers;

/**
 * Which Keras wrote a model, as far as it changes what a configuration means.
 *
 * @param major the first number of {@code keras_version}; 2 where the file does not say
 */
record Dialect(int major) {
    /** @param version such as {@code 2.15.0}, {@code tfjs-layers 1.3.1}, or null */
    static Dialect of(String version) {
        if (version == null || version.isEmpty()) {
            return new Dialect(2);
        }
        char first = version.charAt(0);
        return new Dialect(first >= '1' && first <= '9' && (version.length() == 1 || version.charAt(1) == '.')
                ? first - '0' : 2);
    }

    boolean isKeras3() {
        return major >= 3;
    }
}
