package dev.vitrine.browser.part.library;

/**
 * The model that the page loads by itself.
 *
 * @param address where {@code ?model=} says that it lies; empty for the one that is built in
 * @param bytes of model.json and the weights that it lists
 * @param modified milliseconds since 1970; 0 where the server does not tell
 * @param isOffline whether the browser has all of its files
 */
record SiteModel(String address, double bytes, double modified, boolean isOffline) {
}
