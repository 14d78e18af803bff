/**
 * The page's words, in each language it speaks.
 *
 * <p>Input: the browser's preferred languages. Output: {@link dev.vitrine.browser.i18n.Phrases}. A further
 * language is one class with a table like {@code French} and its line in {@code Languages}.
 *
 * <p>May use: {@code java.*} only, so that it runs and is tested on the JVM.
 */
package dev.vitrine.browser.i18n;
