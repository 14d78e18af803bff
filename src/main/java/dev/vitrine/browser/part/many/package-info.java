/**
 * The part that asks about many pictures: a table that is paged, marks where folders are named after classes, files to take
 * away, and the search for the recipe that fits. {@code Many} and {@code RecipeTrial} hold all state and are tested on the
 * JVM. One picture is asked about at a time, so that the page's own question never waits long. May use {@code evaluate},
 * {@code image} and {@code predict} besides what every part may.
 */
package dev.vitrine.browser.part.many;
