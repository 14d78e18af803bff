package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.model.ImageModel;
import dev.vitrine.tensor.Tensor;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** The picture of a question about the model, made ready as for an answer. */
final class StudyPicture {
    private StudyPicture() {
    }

    /** @param message with {@code source} */
    static void read(ImageModel model, JSObject message, Consumer<Tensor> onInput, Consumer<Throwable> onFailure) {
        PictureDecoder.decode((Blob) Fields.object(message, "source"), picture -> {
            Tensor input;
            try {
                input = model.preprocessor().prepare(picture.image()).tensor();
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
                return;
            }
            onInput.accept(input);
        }, onFailure);
    }
}
