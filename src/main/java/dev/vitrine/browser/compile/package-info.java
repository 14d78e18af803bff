/**
 * What runs inside the compiler to JavaScript, not in the browser: it replaces parts of the class library
 * that a browser has itself. In and out: classes being compiled. Depends on {@code org.teavm} alone.
 */
package dev.vitrine.browser.compile;
