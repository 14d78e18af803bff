/**
 * What a person sees. In: clicks, files, messages of the worker. Out: elements of the page, messages to the worker.
 * May use {@code browser.jso}, {@code browser.protocol} and {@code predict}; never the engine, so that the first load
 * stays small.
 */
package dev.vitrine.browser.page;
