package dev.vitrine.browser.protocol;

/**
 * The preprocessing in a few words, for a caption. It is a summary: the recipe itself stays with the worker.
 *
 * @param width pixels the model takes across
 * @param height pixels the model takes down
 * @param channels 1 (grey) or 3
 * @param crop {@code none}, {@code centre}
 * @param resize {@code nearest}, {@code bilinear}, {@code bicubic}, {@code area}, {@code lanczos}
 * @param coordinates the resize's coordinate rule: {@code tf1}, {@code half-pixel}, {@code align-corners}
 * @param gray the grey formula, {@code mean} or {@code luma}; empty for a colour model
 * @param guessed whether the model folder gave no recipe and this is the best guess from the topology
 * @param json the whole recipe, as a {@code preprocessing} object of metadata.json
 */
public record RecipeFacts(int width, int height, int channels, String crop, String resize, String coordinates,
        String gray, boolean guessed, String json) {
}
