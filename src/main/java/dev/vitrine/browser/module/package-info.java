/**
 * The ES module {@code vitrine.js}: the engine for other people's pages. In: JavaScript values. Out:
 * promises. May use {@code browser.jso}, {@code browser.protocol} and {@code predict}.
 */
package dev.vitrine.browser.module;
