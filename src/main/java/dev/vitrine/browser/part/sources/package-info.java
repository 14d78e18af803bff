/**
 * A later part: all ways of getting a picture in but a single file. In: files, folders, texts and clicks that the page hands
 * on. Out: pictures to look at, or a sentence why there is none.
 */
package dev.vitrine.browser.part.sources;
