package dev.vitrine.browser.protocol;

import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/**
 * What a page asks of the worker. Each request but {@link Cancel} is answered by exactly one final {@link
 * Reply} of the same id; it carries data only and knows nothing of how the answer is found.
 */
public sealed interface Request {
    /** The id of a request that wants no reply. */
    int QUIET = Integer.MIN_VALUE;

    /** Chosen by the asker, unique while the request is under way. */
    int id();

    /**
     * Loads a model, in place of the one loaded before. Answered by {@link Reply.Progress} (any number), then
     * {@link Reply.Loaded} or {@link Reply.Failed}.
     *
     * @param url absolute address of {@code model.json}, or its name among the files
     * @param files the model's files; empty where they are fetched. What else a person may choose is made into them
     *     by {@link OpenerLink}
     * @param port a MessagePort whose other end fetches; null where the worker does. It is sent the location of
     *     each file, one after the other, and answers {@code {status, type, body}} as a Response takes them or
     *     {@code {error}}, a clause that says why there is none
     * @param languages BCP 47 tags in order of preference, for the labels; may be empty
     */
    record Load(int id, String url, List<NamedBlob> files, JSObject port, LoadSettings settings,
            List<String> languages) implements Request {
        /** A model of this address, fetched by the worker. */
        public Load(int id, String url, List<String> languages) {
            this(id, url, List.of(), null, LoadSettings.DEFAULT, languages);
        }

        /** A model whose files are handed over. @param url as in {@link #url} */
        public Load(int id, String url, List<NamedBlob> files, List<String> languages) {
            this(id, url, files, null, LoadSettings.DEFAULT, languages);
        }
    }

    /**
     * Decodes and classifies one picture. Answered by {@link Reply.Classified} or {@link Reply.Failed}.
     *
     * @param source the file as chosen, undecoded; or an ImageBitmap, which moves to the worker
     * @param picture not 0 and different for every picture that is asked about again and again, so that it is decoded once
     * @param treatment wire form of a {@link Treatment}; null for none
     * @param topK how many classes to return, best first; 0 returns all of them
     * @param languages BCP 47 tags in order of preference, for the labels; may be empty
     */
    record Classify(int id, JSObject source, int picture, JSObject treatment, int topK, List<String> languages)
            implements Request {
        /** A file, by the model's own recipe. */
        public Classify(int id, Blob blob, int topK, List<String> languages) {
            this(id, blob, 0, null, topK, languages);
        }
    }

    /**
     * Runs the model on tensors as they are. Answered by {@link Reply.Predicted} or {@link Reply.Failed}.
     *
     * @param inputs one a model input, in the model's order; their buffers move to the worker
     */
    record Predict(int id, List<TensorData> inputs) implements Request {
    }

    /**
     * Times each step of a prediction. Answered by {@link Reply.Profiled} or {@link Reply.Failed}.
     *
     * @param rounds of which the median is taken
     */
    record Profile(int id, int rounds) implements Request {
    }

    /** Tells the model's layers as a table. Answered by {@link Reply.Told} or {@link Reply.Failed}. */
    record Summary(int id) implements Request {
    }

    /**
     * A question of a later part that only the full worker understands; whoever asks it knows its wire form and that of
     * its answers.
     */
    record Other(int id, JSObject message) implements Request {
    }

    /** Gives up the request {@code id}: no reply to it is wanted any more. It is not answered itself. */
    record Cancel(int id) implements Request {
    }

    /** Lets go of the model and its memory. Answered by {@link Reply.Disposed}. */
    record Dispose(int id) implements Request {
    }
}
