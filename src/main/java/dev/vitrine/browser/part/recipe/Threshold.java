package dev.vitrine.browser.part.recipe;

import dev.vitrine.browser.part.ModelMemory;

/** Below which percentage of its best class a model is said not to be sure: remembered for each model. */
final class Threshold {
    static final int USUAL = 40;
    private static final int MOST = 95;
    private static final String KIND = "unsure";

    private final View view;
    private final ModelMemory memory;
    private String model = "";
    private int percent = USUAL;

    /** What shows it, and makes it hold. */
    interface View {
        void unsure(int percent);

        /** Whether it is another than the usual one, which the next visit must be told of. */
        void differs(boolean isOther);
    }

    Threshold(View view, ModelMemory memory) {
        this.view = view;
        this.memory = memory;
    }

    /** A model has been loaded. */
    void model(String name) {
        model = name;
        String kept = memory.recall(KIND, name);
        put(kept.isEmpty() ? USUAL : within(kept));
    }

    // Whatever the storage holds.
    private static int within(String text) {
        try {
            return Math.max(0, Math.min(MOST, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** A person moved it. */
    void change(int newPercent) {
        memory.keep(KIND, model, newPercent == USUAL ? "" : Integer.toString(newPercent));
        put(newPercent);
        view.differs(newPercent != USUAL);
    }

    // Where nothing changes nothing need be answered again.
    private void put(int newPercent) {
        if (newPercent != percent) {
            percent = newPercent;
            view.unsure(percent);
        }
    }
}
