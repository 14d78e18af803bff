package dev.vitrine.browser.i18n;

/** English, of the album of this visit. */
public final class AlbumWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            album-empty = Nothing yet. Each picture that the model answers is kept here until you close the page.
            album-class = class {0}
            copy-text = Copy as text
            save-card = Save as a card
            share-card = Share…
            forget-all = Forget all
            show-again = Show {0} again
            copied = The latest answer is in the clipboard.
            copy-refused = The browser does not let this page write to the clipboard. Save a card instead.
            card-saved = The card has been saved as vitrine.png.
            share-refused = Sharing did not work. Save the card and send it yourself.
            share-title = {0}, as {1} sees it:
            card-foot = Answered by {0}, on the device itself
            card-seen = What it saw
            """;

    private AlbumWords() {
    }
}
