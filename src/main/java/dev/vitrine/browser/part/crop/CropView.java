package dev.vitrine.browser.part.crop;

/** The box over the picture. It decides nothing. */
interface CropView {
    /** @param width the picture's in pixels, so that shares can be laid over it */
    void show(CropBox box, int width, int height);

    void hide();

    /** The model is to look at this part; null for the whole picture. */
    void treat(CropBox box);

    void announce(String sentence);

    /** The button says whether there is a box. */
    void press(boolean isOn);
}
