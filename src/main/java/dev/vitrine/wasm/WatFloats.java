package dev.vitrine.wasm;

/** Floating-point numbers as the text format writes them. Source: WebAssembly Core 2.0, section 6.3.2. */
final class WatFloats {
    private WatFloats() {
    }

    static String text(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (value != value) {
            return (bits < 0 ? "-" : "") + "nan:0x" + Integer.toHexString(bits & 0x7FFFFF);
        }
        return Float.isInfinite(value) ? infinity(value) : Float.toString(value);
    }

    static String text(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (value != value) {
            return (bits < 0 ? "-" : "") + "nan:0x" + Long.toHexString(bits & 0xFFFFFFFFFFFFFL);
        }
        return Double.isInfinite(value) ? infinity(value) : Double.toString(value);
    }

    private static String infinity(double value) {
        return value < 0 ? "-inf" : "inf";
    }
}
