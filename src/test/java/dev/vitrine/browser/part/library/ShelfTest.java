package dev.vitrine.browser.part.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.page.PlainNumbers;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final OpenerReply.Opened MODEL = new OpenerReply.Opened(7, "Flowers",
            List.of(new NamedBlob("model.json", null)), List.of());

    private final List<KeptModel> stored = new ArrayList<>();
    private String refusal;
    private boolean isSafe = true;
    private List<ShelfView.Line> lines = List.of();
    private final List<String> said = new ArrayList<>();
    private String room = "";
    private OpenerReply.Opened opened;

    private final Shelf shelf = new Shelf(new ShelfView() {
        @Override
        public void show(List<Line> newLines) {
            lines = newLines;
        }

        @Override
        public void room(String sentence) {
            room = sentence;
        }

        @Override
        public void report(String sentence) {
            said.add(sentence);
        }
    }, new ShelfPort() {
        @Override
        public void list(Consumer<List<KeptModel>> onList, Consumer<String> onRefused) {
            if (refusal == null) {
                onList.accept(List.copyOf(stored));
            } else {
                onRefused.accept(refusal);
            }
        }

        @Override
        public void put(KeptModel model, Runnable onKept, Consumer<String> onRefused) {
            if (refusal != null) {
                onRefused.accept(refusal);
                return;
            }
            stored.removeIf(other -> other.id() == model.id());
            stored.add(new KeptModel(model.id() == 0 ? stored.size() + 1 : model.id(), model.name(), model.origin(),
                    model.date(), model.bytes(), model.files()));
            onKept.run();
        }

        @Override
        public void remove(int id, Runnable onRemoved, Consumer<String> onRefused) {
            stored.removeIf(other -> other.id() == id);
            onRemoved.run();
        }

        @Override
        public void persist(Consumer<Boolean> onAnswer) {
            onAnswer.accept(isSafe);
        }

        @Override
        public void room(RoomTaker onRoom) {
            onRoom.accept(3_400_000, 1_000_000_000);
        }
    }, Translations.of("en"), new PlainNumbers(), model -> opened = model);

    @Test
    void keepsNamesAndGivesBack() {
        shelf.keep(MODEL, "flowers.keras", 0, 3_400_000);
        assertEquals(List.of("Flowers is kept on this device and works offline."), said);
        assertEquals("3.4 MB", lines.get(0).size());
        assertTrue(room.startsWith("3.4 MB of 1000.0 MB"), room);

        shelf.rename(lines.get(0).model(), "  Roses ");
        assertEquals("Roses", lines.get(0).model().name());
        assertEquals("flowers.keras", lines.get(0).model().origin());
        shelf.rename(lines.get(0).model(), " ");
        assertEquals("Roses", lines.get(0).model().name());

        shelf.open(lines.get(0).model());
        assertEquals("Roses", opened.name());
        assertEquals(MODEL.files(), opened.files());

        shelf.remove(lines.get(0).model());
        assertEquals(List.of(), lines);
    }

    @Test
    void saysThatTheBrowserMayForget() {
        isSafe = false;
        shelf.keep(MODEL, "flowers.keras", 0, 1);
        assertTrue(said.get(1).contains("may remove it"), said.toString());
    }

    @Test
    void aFullStorageAndAPrivateWindowAreSaid() {
        refusal = "QuotaExceededError";
        shelf.keep(MODEL, "flowers.keras", 0, 1);
        refusal = "";
        shelf.keep(MODEL, "flowers.keras", 0, 1);
        shelf.refresh();
        assertTrue(said.get(0).startsWith("There is no room left"), said.toString());
        assertTrue(said.get(1).startsWith("The browser lets this page keep nothing"), said.toString());
        assertEquals(List.of(), lines);
    }
}
