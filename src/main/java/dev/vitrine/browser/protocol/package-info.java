/**
 * What page, worker and service worker say to each other.
 *
 * <p>Input and output: {@link dev.vitrine.browser.protocol.Request} and {@link
 * dev.vitrine.browser.protocol.Reply} records on the Java side, plain structured-clone objects with an {@code
 * id} and a {@code kind} on the wire. {@code WorkerLink} is the page's end, {@code PageLink} the worker's.
 * {@link dev.vitrine.browser.protocol.OfflineStatus} is what the service worker says, as plain text.
 *
 * <p>May use: {@code java.*} and {@code org.teavm.jso}; no engine package, so that the page's bundle stays
 * small.
 */
package dev.vitrine.browser.protocol;
