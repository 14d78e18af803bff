/**
 * Assembles {@code target/site}, what is deployed. In: {@code webapp/}, TeaVM's outputs and {@code model/}.
 * Out: files with the hash of their content in their name, the few files whose name is fixed, and a report of
 * sizes. May use {@code json}, {@code ahead} and {@code tool}. JVM only.
 */
package dev.vitrine.tool.site;
