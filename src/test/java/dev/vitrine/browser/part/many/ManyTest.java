package dev.vitrine.browser.part.many;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.ManyWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.page.PlainNumbers;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.RecipeFacts;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.SourceFacts;
import dev.vitrine.browser.protocol.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.teavm.jso.file.Blob;

/** Many pictures, from files to marks, pages and files to take away; and the trial of recipes. */
class ManyTest {
    private static final ModelFacts MODEL = new ModelFacts("pets", List.of(),
            List.of(new ModelPort("out", new int[] {-1, 2}, "float32")), List.of("cat", "dog"),
            new RecipeFacts(8, 8, 1, "none", "nearest", "", "mean", false, ""), "java", "", 1, List.of());

    private final FakeMany view = new FakeMany();
    private final FakeAsker asker = new FakeAsker();
    private final Many many = new Many(view, asker, new Phrases("en", ManyWords.ENGLISH), new PlainNumbers());

    /** Keeps questions until the test answers them. */
    private static final class FakeAsker implements Asker {
        private final List<Consumer<Reply>> waiting = new ArrayList<>();
        private final List<String> recipes = new ArrayList<>();
        private final List<Integer> cancelled = new ArrayList<>();
        private final List<Integer> topKs = new ArrayList<>();
        private final List<Runnable> naming = new ArrayList<>();
        private boolean tellsNames = true;
        private double now;

        @Override
        public int ask(Blob blob, int topK, Consumer<Reply> onReply) {
            topKs.add(topK);
            waiting.add(onReply);
            return waiting.size();
        }

        @Override
        public int ask(Blob blob, String recipe, Consumer<Reply> onReply) {
            recipes.add(recipe);
            waiting.add(onReply);
            return waiting.size();
        }

        @Override
        public int names(boolean translated, Consumer<List<String>> onNames) {
            naming.add(() -> onNames.accept(translated ? List.of("chat", "chien") : List.of("cat", "dog")));
            if (tellsNames) {
                naming.remove(0).run();
            }
            return 0;
        }

        @Override
        public void cancel(int id) {
            cancelled.add(id);
        }

        @Override
        public void use(String recipe) {
            recipes.add("use " + recipe);
        }

        @Override
        public double now() {
            return now += 500;
        }
    }

    private static PictureFile file(String path) {
        return new PictureFile(path, null);
    }

    private void answer(int index, double probability) {
        asker.waiting.get(asker.waiting.size() - 1).accept(new Reply.Classified(1,
                List.of(new RankedClass(index, "x", probability), new RankedClass(1 - index, "y", 1 - probability)),
                new ModelView(1, 1, new byte[4]), new SourceFacts(1, 1, "PNG"), new Times(0, 0, 0), "java", List.of()));
    }

    @Test
    void marksAFolderWhoseFoldersAreClasses() {
        many.model(MODEL);
        many.choose(List.of(file("set/cat/1.png"), file("set/cat/2.PNG"), file("set/dog/1.jpeg"), file("set/notes.txt"),
                file("set/cat/._2.png"), file("loose.webp")));
        answer(0, 0.9);
        answer(1, 0.8);
        assertEquals("2 of 4 pictures; 2 other files were left out", view.status);
        asker.waiting.get(2).accept(new Reply.Failed(1, "image-odd", "It is odd.", List.of()));
        answer(1, 0.6);
        assertEquals(List.of(0, 0, 0, 5), asker.topKs, "all classes only where one is known");
        assertTrue(view.said.startsWith("4 pictures in "), view.said);
        assertTrue(view.said.endsWith("; 1 of 2 right, that is 50.0%. Could not be opened: 1."), view.said);
        assertEquals("set/cat/2.PNG dog 80.0% cat -1", text(view.rows.get(0)), "the worst mistake first");
        assertEquals("set/cat/1.png cat 90.0% cat 1", text(view.rows.get(1)));
        assertEquals("set/dog/1.jpeg It is odd.  dog 0", text(view.rows.get(2)));
        assertEquals(List.of(1, 1, 0, 0), view.matrix);
        assertEquals("cat 2 100.0% 50.0%", view.classes.get(0));
        many.order("name");
        assertEquals("loose.webp dog 60.0%  0", text(view.rows.get(0)));
        many.saveCsv();
        assertTrue(view.saved.startsWith("\uFEFFfile,expected,predicted"), view.saved);
        many.saveJson();
        assertTrue(view.saved.startsWith("{\"model\":\"pets\""), view.saved);
    }

    @Test
    void aFolderMayHaveAnyNameOfItsClass() {
        many.model(new ModelFacts("pets", MODEL.inputs(), MODEL.outputs(), List.of("Minou", "Médor"), MODEL.recipe(), "java",
                "", 0, List.of()));
        many.choose(List.of(file("Minou/1.png"), file("chat/1.png"), file("cat/1.png"), file("dog/1.png"), file("bird/1.png")));
        for (int i = 0; i < 5; i++) {
            answer(0, 0.9);
        }
        assertTrue(view.said.endsWith("; 3 of 4 right, that is 75.0%."), view.said);
        assertEquals("dog/1.png Minou 90.0% Médor -1", text(view.rows.get(0)), "shown as the person calls them");
    }

    @Test
    void aRunThatWasStoppedWhileItAskedForNamesStaysStopped() {
        asker.tellsNames = false;
        many.model(MODEL);
        many.choose(List.of(file("cat/1.png")));
        many.stop();
        many.choose(List.of(file("dog/1.png")));
        asker.tellsNames = true;
        asker.naming.remove(0).run();
        assertTrue(asker.waiting.isEmpty(), "the first run was stopped");
        asker.naming.remove(0).run();
        assertEquals(1, asker.waiting.size());
        answer(1, 0.9);
        assertTrue(view.said.endsWith("; 1 of 1 right, that is 100.0%."), view.said);
    }

    private static String text(ManyView.Row row) {
        return row.name() + ' ' + row.answer() + ' ' + row.share() + ' ' + row.truth() + ' ' + row.mark();
    }

    @Test
    void fiveThousandPicturesAreFiftyRowsAtATime() {
        many.model(MODEL);
        List<PictureFile> files = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            files.add(file(i + ".png"));
        }
        many.choose(files);
        for (int i = 0; i < 5000; i++) {
            assertEquals(i + 1, asker.waiting.size(), "one at a time");
            answer(0, 0.5);
        }
        assertEquals(ResultPages.PAGE, view.rows.size());
        assertEquals("1 to 50 of 5000", view.pages);
        assertEquals("0.png", view.rows.get(0).name());
        many.turn(-1);
        many.turn(1);
        assertEquals("51 to 100 of 5000", view.pages);
        for (int i = 0; i < 200; i++) {
            many.turn(1);
        }
        assertEquals("4951 to 5000 of 5000", view.pages);
        assertEquals("4999.png", view.rows.get(49).name());
    }

    @Test
    void stoppingKeepsWhatIsKnown() {
        many.model(MODEL);
        many.choose(List.of(file("a.png"), file("b.png"), file("c.png")));
        answer(0, 0.7);
        many.stop();
        assertEquals(List.of(2), asker.cancelled);
        assertEquals("Stopped after 1 of 3 pictures.", view.said);
        answer(0, 0.7);
        assertEquals(1, view.rows.size());
        assertEquals(2, asker.waiting.size());
    }

    @Test
    void saysWhatIsMissing() {
        many.choose(List.of(file("a.png")));
        assertEquals("There is no model yet, or it takes no pictures.", view.said);
        many.model(MODEL);
        many.choose(List.of(file("a.txt")));
        assertEquals("There is no picture among these files.", view.said);
        assertTrue(asker.waiting.isEmpty());
    }

    @Test
    void ranksRecipesOnMarkedPictures() {
        many.model(MODEL);
        many.choose(List.of(file("cat/1.png"), file("dog/1.png"), file("loose.png")));
        answer(0, 0.9);
        answer(0, 0.9);
        answer(0, 0.9);
        assertEquals(2, view.trials);
        many.tryRecipes();
        int before = -1;
        // The recipe of the mean grey from -1 to 1 is right, all others are for the cat.
        while (asker.waiting.size() != before) {
            before = asker.waiting.size();
            String recipe = asker.recipes.get(asker.recipes.size() - 1);
            boolean good = recipe.contains("\"mean\"") && recipe.contains("127.5");
            boolean dog = before > 3 && isDog();
            answer(good && dog ? 1 : 0, 0.9);
        }
        assertTrue(view.said.startsWith("The best recipe gets 2 of 2 right, the model’s own 1."), view.said);
        assertTrue(view.ranking.get(0).recipe().contains("127.5"), view.ranking.get(0).recipe());
        assertTrue(view.ranking.get(0).words().startsWith("−1 to 1, "), view.ranking.get(0).words());
        assertEquals("100.0%", view.ranking.get(0).accuracy());
        assertTrue(view.ranking.size() <= 12);
        assertEquals("", asker.recipes.get(0), "the model's own is tried first");
    }

    // Candidates of a round are asked of the first picture, then of the second.
    private boolean isDog() {
        String last = asker.recipes.get(asker.recipes.size() - 1);
        int times = 0;
        for (String recipe : asker.recipes) {
            times += recipe.equals(last) ? 1 : 0;
        }
        return times == 2;
    }

    @Test
    void aTrialCanBeStopped() {
        many.model(MODEL);
        many.choose(List.of(file("cat/1.png")));
        answer(0, 0.9);
        many.tryRecipes();
        many.stopTrial();
        int asked = asker.waiting.size();
        answer(0, 0.9);
        assertEquals(asked, asker.waiting.size());
        assertFalse(asker.cancelled.isEmpty());
    }

    /** What would be on show. */
    private static final class FakeMany implements ManyView {
        private String status = "";
        private String said = "";
        private String pages = "";
        private String saved = "";
        private int trials;
        private List<Row> rows = List.of();
        private List<RecipeRow> ranking = List.of();
        private final List<String> classes = new ArrayList<>();
        private final List<Integer> matrix = new ArrayList<>();

        @Override
        public void progress(String sentence, double share) {
            status = sentence;
        }

        @Override
        public void report(String sentence) {
            said = sentence;
        }

        @Override
        public void announce(String sentence) {
            said = sentence;
        }

        @Override
        public void table(List<Row> newRows, boolean marked, String text, boolean hasBefore, boolean hasAfter) {
            rows = newRows;
            pages = text;
        }

        @Override
        public void orders(List<String> keys, String chosen) {
            assertTrue(keys.contains(chosen));
        }

        @Override
        public void classes(List<ClassRow> newRows) {
            classes.clear();
            newRows.forEach(row -> classes.add(row.name() + ' ' + row.shown() + ' ' + row.precision() + ' '
                    + row.recall()));
        }

        @Override
        public void matrix(List<String> labels, int[] counts, String sentence) {
            matrix.clear();
            for (int count : counts) {
                matrix.add(count);
            }
        }

        @Override
        public void offer(boolean files, int newTrials) {
            trials = newTrials;
        }

        @Override
        public void ranking(List<RecipeRow> newRows, String sentence, double share) {
            ranking = newRows;
        }

        @Override
        public void show(int index) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public void save(String text, String type, String name) {
            saved = text;
        }
    }
}
