package dev.vitrine.browser.protocol;

/**
 * What an asker may choose about a load.
 *
 * @param strict whether a weight that the files lack is an error, and not zeros and a warning
 * @param weightPathPrefix stands before each weight file's path in the place of the model's folder; or null
 */
public record LoadSettings(boolean strict, String weightPathPrefix, EngineWish engine) {
    public static final LoadSettings DEFAULT = new LoadSettings(true, null, EngineWish.AUTO);
}
