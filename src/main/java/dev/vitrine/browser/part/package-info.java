/**
 * Later parts of the page: each an output of its own, {@code part-NAME.js}, fetched when it is first used and kept offline
 * like the rest. This package is what they and the page share; each part is a package below it.
 *
 * <p>Input: {@link dev.vitrine.browser.part.PageHost}, which the page gives every part. Output: the part's section of the
 * document, and requests to the worker.
 *
 * <p>A new part needs a main class that ends by {@code PageHost.current().join("name", listener)}, an execution in pom.xml
 * that names its output {@code part-name.js}, a button in index.html ({@code data-part="name"}), its English in {@code
 * i18n/NameWords} and its French in {@code languages/fr.txt}.
 *
 * <p>May use: {@code browser.protocol}, {@code browser.i18n}, {@code browser.jso} and {@code org.teavm.jso}; never an
 * engine package.
 */
package dev.vitrine.browser.part;
