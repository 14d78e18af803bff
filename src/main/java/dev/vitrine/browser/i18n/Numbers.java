package dev.vitrine.browser.i18n;

/** Numbers in the person's own writing. It knows no sentences. */
public interface Numbers {
    /** A probability, 0 to 1, as a percentage with one decimal. */
    String percent(double share);

    /** Bytes as a size in the unit that fits {@code reference}, with the unit. */
    String bytes(double bytes, double reference);

    /** The same without the unit, to stand before one that has it. */
    String bareBytes(double bytes, double reference);

    /** A duration; more decimals the shorter it is. */
    String milliseconds(double duration);

    String count(double count);

    /** A number with that many digits after its point. */
    String decimal(double value, int digits);

    /** A duration of seconds or minutes, given in milliseconds. */
    String seconds(double milliseconds);
}
