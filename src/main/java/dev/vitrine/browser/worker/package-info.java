/**
 * Where models are loaded and run. In: messages of {@code browser.protocol}. Out: the same. May use every
 * stage of the engine, {@code browser.jso} and {@code browser.protocol}; never {@code browser.page}.
 */
package dev.vitrine.browser.worker;
