package dev.vitrine.browser.part.album;

import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RankedClass;
import java.util.List;
import org.teavm.jso.file.Blob;

/**
 * One answer of this visit.
 *
 * @param file the picture, to show it again
 * @param name what the person knows it by
 * @param model the model's name
 * @param seen the picture as the model saw it
 * @param ranked best first, at least one
 * @param milliseconds what the model took
 */
record Entry(Blob file, String name, String model, ModelView seen, List<RankedClass> ranked, double milliseconds) {
    RankedClass best() {
        return ranked.get(0);
    }
}
