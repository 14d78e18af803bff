/**
 * Views of browser interfaces that TeaVM has none of, named as the browser names them. In and out: JavaScript
 * objects. Depends on {@code org.teavm} alone; no logic here.
 */
package dev.vitrine.browser.jso;
