package dev.vitrine.browser.i18n;

/** English, of the box over the picture. */
public final class CropWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            crop-box = The part that the model sees. Arrow keys move it, plus and minus resize it, with Shift faster.
            crop-on = The model sees the part inside the box.
            crop-off = The model sees the whole picture.
            crop-place = {0} × {1} pixels, {2} from the left, {3} from the top.
            """;

    private CropWords() {
    }
}
