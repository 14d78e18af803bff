package dev.vitrine.convert;

/** Float32 to IEEE 754 binary16 and back, to nearest, ties to even. */
final class HalfFloat {
    private HalfFloat() {
    }

    static int bits(float value) {
        int single = Float.floatToRawIntBits(value);
        int sign = single >>> 16 & 0x8000;
        int magnitude = single & 0x7fffffff;
        if (magnitude > 0x7f800000) {
            return sign | 0x7e00;
        }
        if (magnitude >= 0x47800000) {
            return sign | 0x7c00;
        }
        if (magnitude < 0x33000000) {
            return sign;
        }
        int exponent = magnitude >>> 23;
        // Below 2^-14 the leading one is no longer implied, and each step down costs a digit.
        int shift = exponent < 113 ? 126 - exponent : 13;
        int fraction = exponent < 113 ? magnitude & 0x7fffff | 0x800000 : magnitude - (112 << 23);
        int half = fraction >>> shift;
        int rest = fraction & (1 << shift) - 1;
        int tie = 1 << shift - 1;
        return sign | (rest > tie || rest == tie && (half & 1) != 0 ? half + 1 : half);
    }

    static float value(int bits) {
        int exponent = bits >>> 10 & 31;
        int fraction = bits & 0x3ff;
        float magnitude = exponent == 31 ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : exponent == 0 ? fraction * 0x1p-24f : Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }
}
