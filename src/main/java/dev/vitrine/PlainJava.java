package dev.vitrine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that only the plain Java engine comes to. The browser's fast worker, which compiles models, is built
 * without these methods' bodies; where it comes to one it raises {@link UncommonException} and the full worker takes
 * over. Elsewhere the mark has no effect.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PlainJava {
}
