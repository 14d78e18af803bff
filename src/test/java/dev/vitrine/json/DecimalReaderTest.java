package dev.vitrine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The JDK's parser is the oracle: since JDK 9 it rounds every text correctly.
 * -Dvitrine.decimals=N tries more.
 */
class DecimalReaderTest {
    private static final int COUNT = Integer.getInteger("vitrine.decimals", 20_000);

    @Test
    void readsWhatIsWritten() {
        for (String text : new String[] {"0", "-0", "0.0", "-0.000e5", "1", "10", "-17.25", "0.1", "1e22",
            "1e23", "9e22",
            "123456789012345678901234567890", "9007199254740993", "9007199254740992.99999999999999999999",
            "9007199254740993.00000000000000000001", "1.7976931348623157e308", "1.7976931348623158e308",
            "1.7976931348623159e308", "1.797693134862315807e308", "1e309", "1e999999999", "1e-999999999",
            "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "7.4e-324",
            "2.2250738585072011e-308",
            "2.2250738585072012e-308", "2.2250738585072014e-308", "0.0010000000474974513", "1E+5", "1e-5",
            "0e999999999", "00012".substring(3)}) {
            check(text);
        }
        assertEquals(Double.NaN, DecimalReader.read("NaN"));
        assertEquals(Double.POSITIVE_INFINITY, DecimalReader.read("Infinity"));
        assertEquals(Double.NEGATIVE_INFINITY, DecimalReader.read("-Infinity"));
    }

    @Test
    void readsEveryLengthOfDigits() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            digits.append((char) ('0' + i * 7 % 10));
            check("1" + digits);
            check("0." + digits);
            check("0." + "0".repeat(i) + digits + "9");
            check("1." + digits + "e-" + i);
        }
    }

    @Test
    void breaksTiesToEven() {
        Random random = new Random(seed("ties"));
        for (int i = 0; i < COUNT / 50; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (i % 4 == 0) {
                value = Double.MIN_VALUE * random.nextInt(1000);
            }
            if (value < Double.MAX_VALUE) {
                BigDecimal exact = new BigDecimal(value).add(new BigDecimal(Math.nextUp(value)))
                        .divide(new BigDecimal(2));
                BigDecimal tiny = BigDecimal.ONE.movePointLeft(1300);
                check(exact.toString());
                check(exact.add(tiny).toString());
                check(exact.subtract(tiny).abs().toString());
            }
        }
    }

    @Test
    void agreesWithTheJdkOnRandomTexts() {
        Random random = new Random(seed("random texts"));
        for (int i = 0; i < COUNT; i++) {
            long bits = random.nextLong();
            double value = Double.longBitsToDouble(i % 10 == 0 ? bits & 0x800F_FFFF_FFFF_FFFFL : bits);
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                check(Double.toString(value));
            }
            check(Double.toString((double) random.nextFloat()));
            StringBuilder digits = new StringBuilder();
            for (int n = 1 + random.nextInt(25); n > 0; n--) {
                digits.append((char) ('0' + random.nextInt(10)));
            }
            digits.insert(random.nextInt(digits.length()), "1.");
            check(digits + "e" + (random.nextInt(680) - 345));
        }
    }

    private static void check(String text) {
        double expected = Double.parseDouble(text);
        double actual = DecimalReader.read(text);
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            assertEquals(expected, actual, text);
        }
    }

    private static long seed(String what) {
        long seed = Long.getLong("vitrine.seed", System.nanoTime());
        System.out.println("DecimalReaderTest, " + what + ": -Dvitrine.seed=" + seed);
        return seed;
    }
}
