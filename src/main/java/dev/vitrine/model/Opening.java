package dev.vitrine.model;

import dev.vitrine.format.ModelSource;

/** A model being opened, file by file: it names the file that it wants and takes its bytes, however they come. */
public interface Opening {
    /** The location of the file to be read next, or null when all have been. */
    String wanted();

    /** The location of a file that will be wanted so many files later; null where there is none, or it is not known. */
    String ahead(int steps);

    /** Takes the wanted file; to be asked for once a file. */
    ModelSource.Consumer consumer();

    /** Whether the wanted file need not be there: if it cannot be read, {@link #skip} goes on without it. */
    boolean isOptional();

    /**
     * The wanted file has been read to its end.
     *
     * @throws dev.vitrine.VitrineException if it is not what it should be, or the model cannot run
     */
    void end();

    /** The wanted file, which is optional, cannot be read. */
    void skip();
}
