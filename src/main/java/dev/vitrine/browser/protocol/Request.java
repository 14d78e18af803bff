package dev.vitrine.browser.protocol;

import java.util.List;
import org.teavm.jso.file.Blob;

/**
 * What a page asks of the worker. Each request but {@link Cancel} is answered by exactly one final {@link
 * Reply} of the same id; it carries data only and knows nothing of how the answer is found.
 */
public sealed interface Request {
    /** Chosen by the asker, unique while the request is under way. */
    int id();

    /**
     * Loads a model, in place of the one loaded before. Answered by {@link Reply.Progress} (any number), then
     * {@link Reply.Loaded} or {@link Reply.Failed}.
     *
     * @param url absolute address of {@code model.json}
     * @param languages BCP 47 tags in order of preference, for the labels; may be empty
     */
    record Load(int id, String url, List<String> languages) implements Request {
    }

    /**
     * Decodes and classifies one image file by the model's own recipe. Answered by {@link Reply.Classified}
     * or {@link Reply.Failed}.
     *
     * @param blob the file as chosen, undecoded
     * @param topK how many classes to return, best first; 0 returns all of them
     * @param languages BCP 47 tags in order of preference, for the labels; may be empty
     */
    record Classify(int id, Blob blob, int topK, List<String> languages) implements Request {
    }

    /**
     * Runs the model on tensors as they are. Answered by {@link Reply.Predicted} or {@link Reply.Failed}.
     *
     * @param inputs one a model input, in the model's order; their buffers move to the worker
     */
    record Predict(int id, List<TensorData> inputs) implements Request {
    }

    /** Gives up the request {@code id}: no reply to it is wanted any more. It is not answered itself. */
    record Cancel(int id) implements Request {
    }

    /** Lets go of the model and its memory. Answered by {@link Reply.Disposed}. */
    record Dispose(int id) implements Request {
    }
}
