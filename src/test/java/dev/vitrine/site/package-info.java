/**
 * The built site in a real browser. {@link dev.vitrine.site.BrowserCase} is what a test extends; a browser is
 * spoken to by the DevTools protocol over the JDK's own WebSocket, so that the tests need a browser and
 * nothing else: Playwright would bring 202 MB of drivers for five platforms.
 */
package dev.vitrine.site;
