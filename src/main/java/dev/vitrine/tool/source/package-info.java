/**
 * Where the command line reads models from. Input: paths; output: bytes, through the port of the format
 * package, or what Keras saved. Depends on format, keras and model.
 */
package dev.vitrine.tool.source;
