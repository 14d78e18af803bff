package dev.vitrine.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.RecipeFacts;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.SourceFacts;
import dev.vitrine.browser.protocol.Times;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures made ready in another way, frames of a film, and answers that are not sure. */
class PresenterTreatmentTest {
    private final FakeView view = new FakeView();
    private final FakeWorkers workers = new FakeWorkers();
    private final FakeAudience audience = new FakeAudience();
    private final Presenter presenter = new Presenter(view.view(), new Captions(Translations.of("en"),
            new PlainNumbers()), workers, "https://site/model/model.json", List.of("en"), audience);

    @BeforeEach
    void load() {
        presenter.start();
        workers.reply(new Reply.Loaded(workers.last(Request.Load.class).id(), new ModelFacts("Emotions", List.of(),
                List.of(new ModelPort("out", new int[] {-1, 2}, "float32")), List.of("happy", "sad"),
                new RecipeFacts(48, 48, 1, "none", "nearest", "tf1", "mean", false, "{}"), "java", "", 1, List.of())));
    }

    private long asked() {
        return workers.sent.stream().filter(Request.Classify.class::isInstance).count();
    }

    private void answer(int best, double share) {
        int id = workers.last(Request.Classify.class).id();
        workers.reply(new Reply.Classified(id, List.of(new RankedClass(best, best == 0 ? "happy" : "sad", share),
                new RankedClass(1 - best, best == 0 ? "sad" : "happy", 1 - share)),
                new ModelView(1, 1, new byte[] {1, 2, 3, 4}), new SourceFacts(640, 480, ""), new Times(1, 1, 1), "java",
                List.of()));
    }

    @Test
    void whileABoxIsDraggedOneQuestionIsUnderWayAndTheLatestIsAskedNext() {
        presenter.choose(new Picture(null, "a.png"));
        answer(0, 0.9);
        presenter.treat(null, false, true);
        presenter.treat(null, false, true);
        presenter.treat(null, false, true);
        assertEquals(2, asked());
        answer(0, 0.8);
        assertEquals("80.0%", view.share);
        assertEquals(3, asked());
        answer(0, 0.7);
        assertEquals(3, asked());
        assertEquals("70.0%", view.share);
        assertEquals("your part of the picture, nearest pixel, grey by mean", view.sightRecipe);
        // One number for the picture: the worker decodes it once.
        int number = workers.last(Request.Classify.class).picture();
        presenter.choose(new Picture(null, "b.png"));
        assertTrue(number != workers.last(Request.Classify.class).picture());
    }

    @Test
    void theSamePictureInAnotherWayIsReadOutOnlyWhenItsBestClassChanges() {
        presenter.choose(new Picture(null, "a.png"));
        answer(0, 0.9);
        int before = view.announcements.size();
        presenter.treat(null, true, false);
        answer(0, 0.6);
        assertEquals(before, view.announcements.size());
        assertEquals("by your recipe", view.sightRecipe);
        presenter.treat(null, true, false);
        answer(1, 0.6);
        assertEquals("Most likely sad, 60.0%; then happy, 40.0%.", view.announcements.get(before));
    }

    @Test
    void framesAreAskedAboutOneAtATimeAndReadOutOnceTheyAreSteady() {
        presenter.film(true);
        int before = view.announcements.size();
        for (int i = 0; i < 20; i++) {
            presenter.look(null);
            presenter.look(null);
            assertEquals(i + 1, asked());
            answer(0, 0.9);
        }
        assertEquals("Camera, 640 × 480", view.pictureFacts);
        assertEquals(before + 1, view.announcements.size());
        presenter.choose(new Picture(null, "a.png"));
        assertEquals("no film", audience.heard.get(audience.heard.size() - 2));
        presenter.look(null);
        assertEquals(21, asked());
    }

    @Test
    void aSmallShareIsCalledNotSure() {
        presenter.choose(new Picture(null, "a.png"));
        presenter.unsure(0.65);
        answer(0, 0.6);
        assertEquals("Not sure, perhaps happy", view.headline);
        assertTrue(view.isAwaiting);
        presenter.unsure(0.5);
        answer(0, 0.6);
        assertEquals("happy", view.headline);
        assertFalse(view.isAwaiting);
    }

    @Test
    void clearingLeavesNothing() {
        presenter.choose(new Picture(null, "a.png"));
        answer(0, 0.9);
        presenter.clear();
        assertFalse(view.hasPicture);
        assertEquals("No picture yet", view.headline);
        assertEquals("", view.rows.get(0).text());
    }
}
