package dev.vitrine.browser.page;

/** Who wants to know what comes on show: the page's later parts. What they are told is the worker's last message. */
interface Audience {
    /** A model has been loaded. */
    void onModel();

    /** A picture has come on show; null if it has gone. */
    void onPicture(Picture picture);

    /** Frames of a film come on show, or no longer. */
    void onFilm(boolean isRunning);

    /** The question was answered by a complaint. */
    void onFailure();

    /** The answer to the picture has come on show. */
    void onAnswer();

    /** The worker and all that was asked of it are gone. */
    void onDeath();
}
