package dev.vitrine.browser.protocol;

import java.util.List;
import org.teavm.jso.file.Blob;

/** What the opener answers. Sentences are English and complete, translations go by code. */
public sealed interface OpenerReply {
    /** The id of the request that is answered. */
    int id();

    /**
     * A model folder, ready to be loaded or kept.
     *
     * @param name what a person calls the model
     * @param files {@code model.json} first
     * @param notes sentences about what TF.js would not do as Keras does
     */
    record Opened(int id, String name, List<NamedBlob> files, List<String> notes) implements OpenerReply {
    }

    /** A ZIP of the files. */
    record Packed(int id, Blob zip) implements OpenerReply {
    }

    /** As {@link Reply.Failed}. */
    record Failed(int id, String code, String message, List<String> args) implements OpenerReply {
    }
}
