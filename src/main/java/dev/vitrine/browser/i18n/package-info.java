/**
 * The page's words.
 *
 * <p>Input: the browser's preferred languages and a language's file. Output: {@link dev.vitrine.browser.i18n.Phrases}.
 * English is in the {@code *Words} classes, one for the page and one for each later part. A further language is one file
 * beside {@code webapp/languages/fr.txt}, which the page fetches when it is wanted.
 *
 * <p>May use: {@code java.*} only, so that it runs and is tested on the JVM.
 */
package dev.vitrine.browser.i18n;
