/**
 * What many answers say together: known classes from folder names, accuracy, confusion, precision and recall, order of
 * mistakes, tables to take away, and the search for the recipe that fits labelled pictures best. In: one
 * {@link dev.vitrine.evaluate.Verdict} a picture. It runs no model. May use {@code image} and {@code predict}.
 */
package dev.vitrine.evaluate;
