package dev.vitrine.browser.part.album;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.RankedClass;
import java.util.ArrayList;
import java.util.List;

/** The answers of this visit, newest first, each picture and model once. It forgets all but the last fifty. */
final class Album {
    static final int LIMIT = 50;
    /** How many classes a text or a card tells. */
    static final int TOLD = 5;

    private final AlbumView view;
    private final Phrases phrases;
    private final Numbers numbers;
    private final List<Entry> entries = new ArrayList<>();

    Album(AlbumView view, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    void add(Entry entry) {
        if (!entries.isEmpty()) {
            Entry last = entries.get(0);
            // The same picture looked at again, with another crop or recipe: the latest answer stands.
            if (last.file() == entry.file() && last.name().equals(entry.name())
                    && last.model().equals(entry.model())) {
                entries.remove(0);
            }
        }
        entries.add(0, entry);
        if (entries.size() > LIMIT) {
            entries.remove(LIMIT);
        }
        render();
    }

    void clear() {
        entries.clear();
        render();
    }

    /** The answer that is taken away; null for none. */
    Entry newest() {
        return entries.isEmpty() ? null : entries.get(0);
    }

    /** An answer as a few lines of text. */
    String text(Entry entry) {
        StringBuilder text = new StringBuilder(phrases.text("share-title", entry.name(), entry.model()));
        for (int i = 0; i < Math.min(TOLD, entry.ranked().size()); i++) {
            RankedClass ranked = entry.ranked().get(i);
            text.append('\n').append(name(ranked)).append("  ").append(numbers.percent(ranked.probability()));
        }
        return text.toString();
    }

    /** Says how something went, by the key of its phrase. */
    void report(String key) {
        view.report(phrases.text(key));
    }

    String name(RankedClass ranked) {
        return ranked.label().isEmpty() ? phrases.text("album-class", numbers.count(ranked.index())) : ranked.label();
    }

    String share(RankedClass ranked) {
        return numbers.percent(ranked.probability());
    }

    void render() {
        List<AlbumView.Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(new AlbumView.Line(entry, entry.name(), name(entry.best()) + ", " + share(entry.best()),
                    numbers.milliseconds(entry.milliseconds()), phrases.text("show-again", entry.name())));
        }
        view.show(lines);
    }
}
