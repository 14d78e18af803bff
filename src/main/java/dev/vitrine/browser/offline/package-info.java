/**
 * The service worker that keeps page, worker and model for use without a network. In: a release and its list
 * of files. Out: responses. May use {@code browser.jso} and {@code browser.protocol} only.
 */
package dev.vitrine.browser.offline;
