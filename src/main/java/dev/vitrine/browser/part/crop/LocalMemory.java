package dev.vitrine.browser.part.crop;

import dev.vitrine.browser.part.ModelMemory;

/** {@link CropMemory} as a text of three numbers. A text that is none is as good as forgotten. */
final class LocalMemory implements CropMemory {
    private static final String KIND = "crop";

    private final ModelMemory memory;

    LocalMemory(ModelMemory memory) {
        this.memory = memory;
    }

    @Override
    public int[] recall(String model) {
        String text = memory.recall(KIND, model);
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        if (first < 0 || last == first) {
            return null;
        }
        try {
            return new int[] {Integer.parseInt(text.substring(0, first)), Integer.parseInt(text.substring(first + 1, last)),
                Integer.parseInt(text.substring(last + 1))};
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public void keep(String model, int[] box) {
        memory.keep(KIND, model, box == null ? "" : box[0] + " " + box[1] + " " + box[2]);
    }
}
