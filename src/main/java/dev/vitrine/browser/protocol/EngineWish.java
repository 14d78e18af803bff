package dev.vitrine.browser.protocol;

/**
 * Which engine an asker wants.
 *
 * @param engine {@code auto}, {@code wasm} or {@code java}
 * @param threads at most; 0 for as many as suit the machine
 * @param precise whether shortcuts that cost some exactness are avoided
 */
public record EngineWish(String engine, int threads, boolean precise) {
    public static final EngineWish AUTO = new EngineWish("auto", 0, false);
}
