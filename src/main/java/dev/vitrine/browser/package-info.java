/**
 * Everything that touches a browser: bindings, messages, page, worker, service worker and ES module.
 *
 * <p>Input: what the browser hands over. Output: what the page shows. The only packages that may import
 * {@code org.teavm}; nothing outside them depends on them.
 */
package dev.vitrine.browser;
