/**
 * The command {@code compile}: a model folder compiled ahead of time. Depends on {@code ahead} and on {@code tool.source}.
 */
package dev.vitrine.tool.compile;
