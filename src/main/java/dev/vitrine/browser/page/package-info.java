/**
 * The page: what a person sees and does, and how it asks the worker.
 *
 * <p>Input: files, key strokes and {@link dev.vitrine.browser.protocol.Reply replies}. Output: the document,
 * and {@link dev.vitrine.browser.protocol.Request requests}. {@code Presenter} holds all state and runs on
 * the JVM too; what touches the document is behind {@code View}.
 *
 * <p>May use: {@code browser.protocol}, {@code browser.i18n}, {@code browser.jso} and {@code org.teavm.jso};
 * never an engine package, so that the first load stays small.
 */
package dev.vitrine.browser.page;
