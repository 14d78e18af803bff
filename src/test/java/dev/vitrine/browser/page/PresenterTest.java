package dev.vitrine.browser.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenterTest {
    private static final RecipeFacts RECIPE =
            new RecipeFacts(48, 48, 1, "none", "nearest", "tf1", "mean", false, "{}");
    private static final ModelFacts EMOTION = model(List.of("angry", "happy", "sad"), RECIPE);

    private final FakeView view = new FakeView();
    private final FakeWorkers workers = new FakeWorkers();
    private final FakeAudience audience = new FakeAudience();
    private final Presenter presenter = presenter("en");

    private Presenter presenter(String language) {
        Captions captions = new Captions(Translations.of(language), new PlainNumbers());
        return new Presenter(view.view(), captions, workers, "https://site/model/model.json", List.of(language),
                audience);
    }

    @Test
    void loadsTheModelAndCountsItsBytes() {
        presenter.start();
        Request.Load load = workers.last(Request.Load.class);
        assertEquals("https://site/model/model.json", load.url());
        assertEquals("No picture yet", view.headline);
        assertEquals(-1, view.progress);

        workers.reply(new Reply.Progress(load.id(), 1_200_000, 3_400_000, "group1-shard1of1.bin"));
        assertEquals("Loading the model: 1.2 of 3.4 MB", view.status);
        assertEquals(1.2 / 3.4, view.progress, 1e-9);

        workers.reply(new Reply.Progress(load.id(), 1_200_000, 0, "group1-shard1of1.bin"));
        assertEquals("Loading the model: 1.2 MB", view.status);
        assertEquals(-1, view.progress);

        workers.reply(new Reply.Loaded(load.id(), EMOTION));
        assertEquals(-2, view.progress);
        assertEquals("Emotions, 3 classes", view.modelFacts);
        assertEquals("48 × 48, grey", view.sightFacts);
        assertEquals("whole picture, nearest pixel, grey by mean", view.sightRecipe);
        assertEquals(List.of("The model is ready."), view.announcements);
        assertEquals(List.of(new Row("angry", "", 0), new Row("happy", "", 0), new Row("sad", "", 0)),
                view.rows);
    }

    @Test
    void showsAnAnswer() {
        loaded();
        presenter.choose(picture("portrait.jpg"));
        assertEquals("portrait.jpg", view.pictureFacts);
        assertEquals("Choose another picture", view.chooser);
        assertTrue(view.isStale);

        workers.reply(answer(workers.last(Request.Classify.class).id(),
                List.of("composited", "from-the-future")));
        assertFalse(view.isStale);
        assertEquals("portrait.jpg, 640 × 480, JPEG", view.pictureFacts);
        assertEquals("happy", view.headline);
        assertEquals("92.4%", view.share);
        assertEquals(new Row("happy", "92.4%", 0.924), view.rows.get(0));
        assertEquals(new Row("angry", "1.1%", 0.011), view.rows.get(2));
        assertEquals("4.5 ms, Java engine; 12.0 ms to open and resize", view.status);
        assertEquals(List.of("See-through parts were laid over white."), view.notes);
        assertEquals("Most likely happy, 92.4%; then sad, 6.5%.", view.announcements.get(1));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, view.sight.rgba());
    }

    @Test
    void classesCalledOtherwiseAreShownAndAskedForAgain() {
        loaded();
        presenter.relabel(model(List.of("a", "b", "c"), RECIPE));
        assertEquals(List.of(new Row("a", "", 0), new Row("b", "", 0), new Row("c", "", 0)), view.rows);
        presenter.choose(picture("portrait.jpg"));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        int asked = workers.sent.size();
        presenter.relabel(model(List.of("a", "b", "c"), RECIPE));
        assertEquals(asked + 1, workers.sent.size());
        assertTrue(view.isStale);
    }

    @Test
    void aPictureChosenWhileTheModelLoadsWaitsForIt() {
        presenter.start();
        presenter.choose(picture("early.png"));
        assertEquals("Your picture waits for the model", view.headline);
        assertEquals(1, workers.sent.size());

        workers.reply(new Reply.Loaded(workers.last(Request.Load.class).id(), EMOTION));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        assertEquals("happy", view.headline);
    }

    @Test
    void thePartsHearOfModelPictureAndAnswerAsTheyComeOnShow() {
        loaded();
        presenter.choose(picture("a.png"));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        presenter.choose(picture("notes.txt"));
        workers.reply(new Reply.Failed(workers.last(Request.Classify.class).id(), "image-empty", "", List.of()));
        workers.die("");
        assertEquals(List.of("model", "picture a.png", "answer", "picture notes.txt", "no picture",
                "failure", "failure", "death"),
                audience.heard);
    }

    @Test
    void theLatestPictureWins() {
        loaded();
        presenter.choose(picture("first.png"));
        int first = workers.last(Request.Classify.class).id();
        presenter.choose(picture("second.png"));
        int second = workers.last(Request.Classify.class).id();
        assertEquals(first, workers.last(Request.Cancel.class).id());

        workers.reply(answer(first, List.of()));
        workers.reply(new Reply.Failed(first, "image-empty", "first.png is empty.", List.of("first.png")));
        assertTrue(view.isStale);
        assertNull(view.complaint);
        assertTrue(view.rows.get(0).text().isEmpty());

        workers.reply(answer(second, List.of()));
        assertEquals("second.png, 640 × 480, JPEG", view.pictureFacts);
        assertEquals("happy", view.headline);
    }

    @Test
    void aBadPictureIsSaidAndNothingOfTheLastAnswerStays() {
        loaded();
        presenter.choose(picture("good.png"));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        presenter.choose(picture("notes.txt"));
        workers.reply(new Reply.Failed(workers.last(Request.Classify.class).id(), "image-not-an-image",
                "notes.txt is not a picture: its first bytes are those of no known picture format."
                        + " Choose a PNG.", List.of("notes.txt")));

        assertEquals("notes.txt is not a picture: its first bytes are those of no known picture format.",
                view.complaint.sentence());
        assertEquals("Choose a PNG.", view.complaint.advice());
        assertEquals("", view.complaint.action());
        assertFalse(view.hasPicture);
        assertEquals("Choose a picture", view.chooser);
        assertNull(view.sight);
        assertEquals("No answer", view.headline);
        assertEquals("", view.rows.get(0).text());
        assertFalse(view.isStale);

        presenter.choose(picture("good.png"));
        assertNull(view.complaint);
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        assertEquals("happy", view.headline);
    }

    @Test
    void failuresAreSaidInTheLanguageWithTheEnginesWordsAsDetail() {
        Presenter french = presenter("fr");
        french.start();
        workers.reply(new Reply.Failed(workers.last(Request.Load.class).id(), "layers-unknown",
                "model.json uses 2 layer classes that Vitrine does not know: Foo, Bar.\n- a: Foo\n- b: Bar",
                List.of("Foo, Bar", "model.json")));
        assertEquals("Le modèle utilise des couches que Vitrine ne connaît pas\u202f: Foo, Bar.",
                view.complaint.sentence());
        assertTrue(view.complaint.detail().endsWith("- b: Bar"));
        assertEquals("Réessayer", view.complaint.action());
    }

    @Test
    void aFailureWithoutTranslationIsSaidInTheEnginesWords() {
        Presenter french = presenter("fr");
        french.start();
        workers.reply(new Reply.Failed(workers.last(Request.Load.class).id(), "quite-new",
                "The model is odd. Mend it.", List.of()));
        assertEquals("The model is odd.", view.complaint.sentence());
        assertEquals("Mend it.", view.complaint.advice());
        assertEquals("", view.complaint.detail());
    }

    @Test
    void aMissingModelCanBeTriedAgainAndThePictureStillWaits() {
        presenter.start();
        presenter.choose(picture("a.png"));
        workers.reply(new Reply.Failed(workers.last(Request.Load.class).id(), "model-not-found",
                "The server has no https://site/model/model.json (HTTP 404).",
                List.of("https://site/model/model.json")));
        assertEquals("The server has no model.json (HTTP 404).", view.complaint.sentence());
        assertEquals("Try again", view.complaint.action());
        assertTrue(view.hasPicture);

        presenter.start();
        assertNull(view.complaint);
        assertEquals(1, workers.started);
        workers.reply(new Reply.Loaded(workers.last(Request.Load.class).id(), EMOTION));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        assertEquals("happy", view.headline);
    }

    @Test
    void choosingAPictureTriesAFailedModelAgain() {
        presenter.start();
        int first = workers.last(Request.Load.class).id();
        workers.reply(new Reply.Failed(first, "model-unreachable", "No network.", List.of()));
        presenter.choose(picture("a.png"));
        assertNull(view.complaint);
        assertTrue(workers.last(Request.Load.class).id() > first);
        assertEquals("Your picture waits for the model", view.headline);
    }

    @Test
    void aDeadWorkerIsSaidAndStartedAnew() {
        loaded();
        presenter.choose(picture("a.png"));
        workers.die("Uncaught RangeError: Array buffer allocation failed");
        assertEquals("The part of the page that runs the model has stopped.", view.complaint.sentence());
        assertEquals("Uncaught RangeError: Array buffer allocation failed", view.complaint.detail());
        assertEquals(1, workers.stopped);
        workers.die("again");
        assertEquals(1, workers.stopped);

        presenter.start();
        assertEquals(2, workers.started);
        workers.reply(new Reply.Loaded(workers.last(Request.Load.class).id(), EMOTION));
        workers.reply(answer(workers.last(Request.Classify.class).id(), List.of()));
        assertEquals("happy", view.headline);
        assertNull(view.complaint);
    }

    @Test
    void aFailureThatIsNotThePicturesFaultLeavesThePicture() {
        loaded();
        presenter.choose(picture("a.png"));
        workers.reply(new Reply.Failed(workers.last(Request.Classify.class).id(), "out-of-memory",
                "There is not enough memory for this picture. Close other tabs.", List.of()));
        assertTrue(view.hasPicture);
        assertEquals("There is not enough memory for this picture.", view.complaint.sentence());
        assertEquals("Close other tabs.", view.complaint.advice());
        assertEquals("", view.complaint.detail());
    }

    @Test
    void anEmptyAnswerIsAFault() {
        loaded();
        presenter.choose(picture("a.png"));
        Reply.Classified answer = answer(workers.last(Request.Classify.class).id(), List.of());
        workers.reply(new Reply.Classified(answer.id(), List.of(), answer.view(), answer.source(),
                answer.times(), "java", List.of()));
        assertNotNull(view.complaint);
        assertEquals("Something went wrong inside Vitrine.", view.complaint.sentence());
    }

    @Test
    void ofManyClassesTheFirstFiveShowUntilAllAreAskedFor() {
        List<RankedClass> ranked = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            labels.add("class " + i);
            ranked.add(new RankedClass(i, i == 1 ? "" : "class " + i, 1.0 / (i + 2)));
        }
        load(model(labels, RECIPE));
        assertEquals(5, view.rows.size());
        assertEquals("", view.rows.get(0).name());

        presenter.choose(picture("a.png"));
        Reply.Classified answer = answer(workers.last(Request.Classify.class).id(), List.of());
        workers.reply(new Reply.Classified(answer.id(), ranked, answer.view(), answer.source(),
                answer.times(), "wasm", List.of()));
        assertEquals(5, view.rows.size());
        assertEquals("class 1", view.rows.get(1).name());
        assertEquals("Show all 60 classes", view.offer);
        assertTrue(view.status.contains("WebAssembly engine"), view.status);

        presenter.toggleRows();
        assertEquals(60, view.rows.size());
        assertTrue(view.isExpanded);
        assertEquals("Show fewer", view.offer);
        presenter.toggleRows();
        assertEquals(5, view.rows.size());
    }

    @Test
    void classesBeyondTheLimitAreCountedNotDrawn() {
        List<RankedClass> ranked = new ArrayList<>();
        for (int i = 0; i < ClassList.LIMIT; i++) {
            ranked.add(new RankedClass(i, "c" + i, 0.0001));
        }
        ClassList list = new ClassList(view, new Captions(Translations.of("en"), new PlainNumbers()));
        list.show(ranked, 21_841);
        assertEquals("Show the first 100 of 21841 classes", view.offer);
        list.toggle();
        assertEquals(ClassList.LIMIT, view.rows.size());
    }

    @Test
    void aModelWithoutLabelsHasNumberedClassesAndAGuessIsCalledOne() {
        RecipeFacts guessed = new RecipeFacts(224, 224, 3, "centre", "bilinear", "half-pixel", "", true, "{}");
        load(model(List.of(), guessed));
        assertEquals("Emotions, 3 classes", view.modelFacts);
        assertEquals("224 × 224, colour", view.sightFacts);
        assertEquals("middle of the picture, bilinear, a guess from the model's shape", view.sightRecipe);
        assertEquals(3, view.rows.size());
    }

    private void loaded() {
        load(EMOTION);
    }

    private void load(ModelFacts model) {
        presenter.start();
        workers.reply(new Reply.Loaded(workers.last(Request.Load.class).id(), model));
    }

    private static Picture picture(String name) {
        return new Picture(null, name);
    }

    private static ModelFacts model(List<String> labels, RecipeFacts recipe) {
        int classes = labels.isEmpty() ? 3 : labels.size();
        ModelPort output = new ModelPort("out", new int[] {-1, classes}, "float32");
        return new ModelFacts("Emotions", List.of(), List.of(output), labels, recipe, "java", "", 1_000_000,
                List.of());
    }

    private static Reply.Classified answer(int id, List<String> notes) {
        return new Reply.Classified(id, List.of(new RankedClass(1, "happy", 0.924),
                new RankedClass(2, "sad", 0.065), new RankedClass(0, "angry", 0.011)),
                new ModelView(1, 1, new byte[] {1, 2, 3, 4}), new SourceFacts(640, 480, "JPEG"),
                new Times(10, 2, 4.5), "java", notes);
    }
}
