package dev.vitrine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that only uncommon models come to: recurrent layers, three dimensions, attention and the like. The
 * browser's first worker is compiled without these methods' bodies, which is half its size; where it comes to one it
 * raises {@link UncommonException} and the full worker takes over. A method that answers yes or no answers no there.
 * Elsewhere the mark has no effect.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Uncommon {
}
