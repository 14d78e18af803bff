/**
 * Where the command line reads models from. Input: paths; output: bytes, through the port of the format
 * package. Depends on format.
 */
package dev.vitrine.tool.source;
