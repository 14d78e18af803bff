package dev.vitrine.browser.page;

/**
 * One line of the answer. {@code text} is the share in words, {@code share} the same as 0 to 1, for the bar.
 */
record Row(String name, String text, double share) {
}
