package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.protocol.LayerTime;
import java.util.List;
import java.util.function.Consumer;

/** Asks the worker about the model. Failures come as sentences in English with their code and values. */
interface LayerSource {
    /** A question that came to nothing. */
    interface FailureListener {
        void onFailure(String code, String message, List<String> args);
    }

    int layers(Consumer<List<LayerLine>> onLayers, FailureListener onFailure);

    /** One layer, with what it makes of the picture on show if there is one. */
    int layer(int index, Consumer<LayerDetail> onDetail, FailureListener onFailure);

    /** How long each step of a prediction takes. */
    int times(Consumer<List<LayerTime>> onTimes, FailureListener onFailure);

    void cancel(int id);
}
