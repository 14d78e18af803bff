package dev.vitrine.json;

/**
 * A positive ratio of two large whole numbers, and its nearest double by long division, bit by bit. Meant for
 * the few digits of a file; it is no arithmetic package.
 */
final class BigRatio {
    private static final int LIMB_BITS = 24;
    private static final int LIMB = 1 << LIMB_BITS;

    /** Bits behind the leading one of a double, and the smallest power of two that a double has. */
    private static final int FRACTION_BITS = 52;
    private static final int LEAST_EXPONENT = -1074;

    private final int[] top;
    private final int[] bottom;

    private BigRatio(int[] top, int[] bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    /** The first {@code count} digits, the first of which is not 0, times 10 to the {@code power}. */
    static BigRatio of(byte[] digits, int count, int power) {
        // Ten is less than 2^3.33; the division never needs more bits than the longer side has, and two.
        int digitCount = Math.max(count + Math.max(power, 0), -power);
        int limbCount = (int) (digitCount * 3.33) / LIMB_BITS + 2;
        int[] top = new int[limbCount];
        int[] bottom = new int[limbCount];
        for (int i = 0; i < count; i++) {
            multiplyAdd(top, 10, digits[i]);
        }
        bottom[0] = 1;
        int[] scaled = power < 0 ? bottom : top;
        for (int i = Math.abs(power); i > 0; i--) {
            multiplyAdd(scaled, 10, 0);
        }
        return new BigRatio(top, bottom);
    }

    /** Consumes this ratio. */
    double nearest() {
        int exponent = bitLength(top) - bitLength(bottom);
        shiftLeft(exponent < 0 ? top : bottom, Math.abs(exponent));
        if (compare(top, bottom) < 0) {
            exponent--;
            shiftLeft(top, 1);
        }
        // Now 1 <= top/bottom < 2, and the value is that times 2^exponent.
        int bits = Math.min(FRACTION_BITS, exponent - LEAST_EXPONENT);
        if (bits < 0) {
            return exponent == LEAST_EXPONENT - 1 && moreThanOne() ? Double.MIN_VALUE : 0;
        }
        double quotient = 0;
        for (int i = 0; i <= bits; i++) {
            quotient *= 2;
            if (compare(top, bottom) >= 0) {
                subtract(top, bottom);
                quotient++;
            }
            shiftLeft(top, 1);
        }
        int half = compare(top, bottom);
        if (half > 0 || half == 0 && quotient % 2 != 0) {
            quotient++;
        }
        int scale = exponent - bits;
        return quotient * powerOfTwo(scale / 2) * powerOfTwo(scale - scale / 2);
    }

    private boolean moreThanOne() {
        return compare(top, bottom) > 0;
    }

    private static double powerOfTwo(int exponent) {
        double base = exponent < 0 ? 0.5 : 2;
        double power = 1;
        for (int rest = Math.abs(exponent); rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                power *= base;
            }
            base *= base;
        }
        return power;
    }

    private static void multiplyAdd(int[] limbs, int factor, int addend) {
        int carry = addend;
        for (int i = 0; i < limbs.length; i++) {
            int product = limbs[i] * factor + carry;
            limbs[i] = product & LIMB - 1;
            carry = product >>> LIMB_BITS;
        }
    }

    private static void shiftLeft(int[] limbs, int bits) {
        int whole = bits / LIMB_BITS;
        int part = bits % LIMB_BITS;
        for (int i = limbs.length - 1; i >= 0; i--) {
            int high = i >= whole ? limbs[i - whole] : 0;
            int low = i > whole ? limbs[i - whole - 1] : 0;
            limbs[i] = (high << part & LIMB - 1) | low >>> LIMB_BITS - part;
        }
    }

    private static void subtract(int[] from, int[] amount) {
        int borrow = 0;
        for (int i = 0; i < from.length; i++) {
            int difference = from[i] - amount[i] - borrow;
            borrow = difference < 0 ? 1 : 0;
            from[i] = difference & LIMB - 1;
        }
    }

    private static int compare(int[] left, int[] right) {
        for (int i = left.length - 1; i >= 0; i--) {
            if (left[i] != right[i]) {
                return left[i] < right[i] ? -1 : 1;
            }
        }
        return 0;
    }

    private static int bitLength(int[] limbs) {
        for (int i = limbs.length - 1; i >= 0; i--) {
            if (limbs[i] != 0) {
                return i * LIMB_BITS + 32 - Integer.numberOfLeadingZeros(limbs[i]);
            }
        }
        return 0;
    }
}
