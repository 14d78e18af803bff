package dev.vitrine.site;

/**
 * The device that a page believes it is on.
 *
 * @param widthPx width of the window in CSS pixels
 * @param locale such as {@code fr-FR}
 * @param mobile whether it has a touch screen and a mobile browser's viewport
 */
record PageOptions(int widthPx, int heightPx, String locale, boolean dark, boolean mobile) {
    static PageOptions desktop() {
        return new PageOptions(1280, 800, "en-US", false, false);
    }

    /** The narrowest phone that the page is made for. */
    static PageOptions phone() {
        return new PageOptions(360, 740, "en-US", false, true);
    }

    PageOptions inLocale(String name) {
        return new PageOptions(widthPx, heightPx, name, dark, mobile);
    }

    PageOptions inDark() {
        return new PageOptions(widthPx, heightPx, locale, true, mobile);
    }
}
