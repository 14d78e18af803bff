/**
 * Where page and service worker start: one script for both, since each alone would carry the same class library. In: the
 * name of the one to start, then what it is to be told. May use {@code browser.page} and {@code browser.offline}.
 */
package dev.vitrine.browser.start;
