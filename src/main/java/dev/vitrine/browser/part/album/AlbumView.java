package dev.vitrine.browser.part.album;

import java.util.List;

/** What the album shows, in words already localised. It decides nothing. */
interface AlbumView {
    /** One line of the list. */
    record Line(Entry entry, String title, String answer, String time, String again) {
    }

    /** The answers, newest first; the first is the one that can be taken away. */
    void show(List<Line> lines);

    /** Says how taking it away went. */
    void report(String sentence);
}
