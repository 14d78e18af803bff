package dev.vitrine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that a first visit does not need. The browser's first worker is compiled without its body; where it
 * comes to one it raises {@link FasterElsewhereException} and the fast worker takes over. Elsewhere the mark has no
 * effect.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Later {
}
