package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelView;

/** The pane with the picture as the model sees it. */
interface SightView {
    /** Shows the model's pixels, enlarged without smoothing. */
    void showSight(ModelView view, String description);

    void hideSight();

    /** Caption under the model's pixels: size, and recipe. */
    void captionSight(String facts, String recipe);
}
