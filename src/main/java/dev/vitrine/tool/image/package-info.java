/**
 * Picture files on the JVM: a path in, an {@link dev.vitrine.image.RgbaImage} out, as a browser would decode
 * it. May use {@code image}, the root package and the JDK's {@code javax.imageio}; no browser bundle reaches
 * it.
 */
package dev.vitrine.tool.image;
