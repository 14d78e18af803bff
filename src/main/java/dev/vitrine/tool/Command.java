package dev.vitrine.tool;

import java.io.PrintStream;
import java.util.List;

/**
 * One subcommand of {@code vitrine.jar}. It does not print its own errors: it throws, and {@link Main}
 * prints.
 */
public interface Command {
    /** The word that calls it, such as {@code serve}. */
    String name();

    /** Its arguments and what it does, in one line, such as {@code "serve [DIR]  serves a site"}. */
    String usage();

    /**
     * Does the work; returns when it is done.
     *
     * @param args what follows the command's name
     * @param out where results go
     * @throws UsageException if the arguments make no sense
     * @throws dev.vitrine.VitrineException if the work cannot be done
     */
    void run(List<String> args, PrintStream out);
}
