/**
 * The browser's side of Vitrine: the only packages that may import {@code org.teavm}. Nothing outside depends on them.
 */
package dev.vitrine.browser;
