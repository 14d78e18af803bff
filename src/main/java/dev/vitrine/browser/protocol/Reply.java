package dev.vitrine.browser.protocol;

import java.util.List;

/**
 * What the worker answers. Carries data only; sentences are English and complete, translations go by code.
 */
public sealed interface Reply {
    /** The id of the request that is answered. */
    int id();

    /**
     * Bytes that have arrived so far.
     *
     * @param loaded bytes received of all files together
     * @param total bytes expected of all files together; 0 while not known
     * @param file name of the file under way, without its folder
     */
    record Progress(int id, double loaded, double total, String file) implements Reply {
    }

    /** The model is ready to predict. */
    record Loaded(int id, ModelFacts model) implements Reply {
    }

    /**
     * One picture's answer.
     *
     * @param predictions best first
     * @param view exactly what the model saw, before scaling to its number range
     * @param engine as in {@link ModelFacts#engine()}
     * @param notes codes of what was done to the picture on the way, such as {@code composited} (transparency
     *     was laid over a background) or {@code canvas-altered} (the browser changes pixels); unknown ones are ignored
     */
    record Classified(int id, List<RankedClass> predictions, ModelView view, SourceFacts source, Times times,
            String engine, List<String> notes) implements Reply {
    }

    /**
     * The model's outputs, in its order. All buffers move to the page.
     *
     * @param inputs those of the request, of which the page may use the memory again
     */
    record Predicted(int id, List<TensorData> outputs, List<TensorData> inputs) implements Reply {
    }

    /** What {@link Request.Profile} measured, in the order in which the steps run. */
    record Profiled(int id, List<LayerTime> layers) implements Reply {
    }

    /** A text to be shown as it is. */
    record Told(int id, String text) implements Reply {
    }

    /** The model's memory has been let go. */
    record Disposed(int id) implements Reply {
    }

    /**
     * The request came to nothing; the worker goes on and the model loaded before, if any, still stands.
     *
     * @param code stable kebab-case key, such as {@code weights-truncated}
     * @param message complete English sentence or sentences, with file, place, cause and way out
     * @param args the values a translation needs, as text
     */
    record Failed(int id, String code, String message, List<String> args) implements Reply {
    }
}
