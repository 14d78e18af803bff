/**
 * The engine as a command line, {@code vitrine.jar}: one class a command. In: arguments. Out: text and an
 * exit status. May use every package but {@code browser}; nothing depends on it. JVM only.
 */
package dev.vitrine.tool;
