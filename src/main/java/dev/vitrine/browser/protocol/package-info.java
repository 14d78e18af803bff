/**
 * What page, worker and service worker say to each other. In and out: messages. Logic-free; depends on {@code predict}
 * at most.
 */
package dev.vitrine.browser.protocol;
