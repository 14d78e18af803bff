package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.Treatment;
import dev.vitrine.model.ImageModel;
import dev.vitrine.tensor.Tensor;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** The picture of a question about the model, made ready as for an answer. */
final class StudyPicture {
    private StudyPicture() {
    }

    /** @param message with {@code source} and perhaps {@code treatment}, as a question for classes has them */
    static void read(ImageModel model, JSObject message, Consumer<Tensor> onInput, Consumer<Throwable> onFailure) {
        JSObject treatment = Fields.isAbsent(message, "treatment") ? null : Fields.object(message, "treatment");
        new PictureDesk().prepare(model, Fields.object(message, "source"), 0, Treatment.decode(treatment),
                prepared -> onInput.accept(prepared.input().tensor()), onFailure);
    }
}
