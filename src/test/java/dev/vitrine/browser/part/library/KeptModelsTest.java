package dev.vitrine.browser.part.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.LibraryWords;
import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Models kept from visit to visit, on a shelf that the test holds; and what is said when there is no room. */
class KeptModelsTest {
    private static final List<NamedBlob> FOLDER = List.of(new NamedBlob("model.json", null),
            new NamedBlob("group1-shard1of1.bin", null));

    private final List<KeptModel> shelf = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private List<KeptView.Line> shown = List.of();
    private String error = "";
    private String room = "";
    private String site = "";
    private Shelf.Room known;

    private final KeptModels kept = new KeptModels(new KeptView() {
        @Override
        public void show(List<Line> lines) {
            shown = lines;
        }

        @Override
        public void site(String name, String facts, String open) {
            site = name + " | " + facts + " | " + open;
        }

        @Override
        public void room(String sentence) {
            room = sentence;
        }
    }, new LibraryView() {
        @Override
        public void report(String sentence) {
            said.add(sentence);
        }

        @Override
        public void alert(String sentence, String detail) {
            said.add("! " + sentence);
        }

        @Override
        public void offer(boolean isOpened) {
            throw new AssertionError("not its business");
        }

        @Override
        public void notes(List<String> sentences) {
            throw new AssertionError("not its business");
        }

        @Override
        public void busy(boolean isBusy) {
            throw new AssertionError("not its business");
        }
    }, new Shelf() {
        @Override
        public void list(Consumer<List<KeptModel>> onList, Consumer<String> onFailure) {
            if (error.isEmpty()) {
                onList.accept(List.copyOf(shelf));
            } else {
                onFailure.accept(error);
            }
        }

        @Override
        public void put(KeptModel model, Runnable onDone, Consumer<String> onFailure) {
            if (!error.isEmpty()) {
                onFailure.accept(error);
                return;
            }
            shelf.removeIf(each -> each.id() == model.id());
            int id = model.id() > 0 ? model.id() : shelf.size() + 1;
            shelf.add(new KeptModel(id, model.name(), model.bytes(), model.keptAt(), model.origin(), model.files()));
            onDone.run();
        }

        @Override
        public void room(Consumer<Room> onRoom) {
            if (known != null) {
                onRoom.accept(known);
            }
        }

        @Override
        public void remove(int id, Runnable onDone, Consumer<String> onFailure) {
            shelf.removeIf(each -> each.id() == id);
            onDone.run();
        }
    }, new Phrases("en", LibraryWords.ENGLISH), new Numbers() {
        @Override
        public String percent(double share) {
            return share + "%";
        }

        @Override
        public String bytes(double bytes, double reference) {
            return (int) bytes + " B";
        }

        @Override
        public String bareBytes(double bytes, double reference) {
            return "" + (int) bytes;
        }

        @Override
        public String milliseconds(double duration) {
            return duration + " ms";
        }

        @Override
        public String count(double count) {
            return "" + (int) count;
        }

        @Override
        public String decimal(double value, int digits) {
            return "" + value;
        }

        @Override
        public String seconds(double milliseconds) {
            return milliseconds / 1000 + " s";
        }
    }, time -> "day " + (int) time);

    @Test
    void keepsAndListsTheLatestFirst() {
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        kept.keep("b", "https://b.example/model.json", FOLDER, new double[] {10, 20}, 6);
        assertEquals(List.of("b", "a"), shown.stream().map(line -> line.model().name()).toList());
        assertEquals("From https://b.example/model.json. 30 B, kept on day 6. Works without a network.", shown.get(0).facts());
        assertEquals("Open b", shown.get(0).open());
        assertEquals("b is kept in this browser, for later visits and without a network.", said.get(1));
    }

    @Test
    void saysNothingOfAnOriginThatWasNotWrittenDown() {
        shelf.add(new KeptModel(1, "old", 7, 3, "", FOLDER));
        kept.refresh();
        assertEquals("7 B, kept on day 3. Works without a network.", shown.get(0).facts());
    }

    @Test
    void showsThePagesOwnModelWhateverIsKept() {
        kept.site(new SiteModel("", 40, 9, true));
        assertEquals("This site’s own model | Built in. 40 B, of day 9. Works without a network. | Open This site’s own model",
                site);
        kept.siteName("emotions");
        kept.site(new SiteModel("", 40, 0, false));
        assertEquals("emotions | Built in. 40 B. | Open emotions", site);
        kept.site(new SiteModel("https://b.example/model.json", 0, 0, false));
        assertEquals("emotions | From https://b.example/model.json. Needs a network. | Open emotions", site);
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        kept.remove(shown.get(0).model());
        assertTrue(shown.isEmpty() && site.startsWith("emotions"));
    }

    @Test
    void renames() {
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        kept.rename(shown.get(0).model(), " faces ");
        assertEquals("faces", shelf.get(0).name());
        assertEquals("a.keras", shelf.get(0).origin());
        assertEquals("It is called faces now.", said.get(1));
        kept.rename(shown.get(0).model(), "  ");
        assertEquals("faces", shown.get(0).model().name());
        assertEquals(2, said.size());
    }

    @Test
    void removes() {
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        kept.remove(shown.get(0).model());
        assertTrue(shown.isEmpty() && shelf.isEmpty());
        assertEquals("a is no longer kept.", said.get(1));
    }

    @Test
    void saysHowMuchRoomThereIs() {
        kept.refresh();
        assertEquals("", room, "where the browser does not tell");
        known = new Shelf.Room(3, 50, false);
        kept.refresh();
        assertTrue(room.startsWith("This site takes 3 B of the 50 B that the browser lets it have, and may be cleared"), room);
        known = new Shelf.Room(3, 50, true);
        kept.refresh();
        assertTrue(room.endsWith("and keeps them until you remove them."), room);
    }

    @Test
    void saysWhenThereIsNoRoom() {
        error = "QuotaExceededError";
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        assertEquals(List.of("! This browser has no room left for the model. Remove another, or save it as a ZIP."), said);
    }

    @Test
    void saysWhenNothingCanBeKept() {
        error = "InvalidStateError";
        kept.refresh();
        assertEquals(List.of(), said);
        kept.keep("a", "a.keras", FOLDER, new double[] {1, 2}, 5);
        assertTrue(said.get(0).startsWith("! This browser lets the page keep nothing"), said.toString());
    }
}
