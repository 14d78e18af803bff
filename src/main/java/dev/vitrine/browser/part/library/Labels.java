package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.ClassNames;
import dev.vitrine.browser.part.ModelMemory;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.predict.LabelsText;
import java.util.List;

/** What the classes are called: as the model says, or as a person does, which is remembered for that very model. */
final class Labels {
    private static final String KIND = "labels";

    private final View view;
    private final ModelMemory memory;
    private final Phrases phrases;
    private final Numbers numbers;
    private String model = "";
    private List<String> own = List.of();
    private int count;

    /** The form, and what becomes of it. */
    interface View {
        /** @param text the labels, one a line; @param isOwn whether they are the model's */
        void show(String title, String text, boolean isOwn);

        /** There is no model, or it has no classes. */
        void hide();

        /** The classes are called so from now on, wherever they are named. @param isOwn as above */
        void relabel(List<String> labels, boolean isOwn);

        /** How it went. */
        void say(String sentence, boolean isWrong);
    }

    Labels(View view, ModelMemory memory, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.memory = memory;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    /**
     * Shows the form as long as it is not known that there are no classes: what lies below must not move when a model
     * arrives.
     *
     * @param facts of the model that has been loaded; null for none
     */
    void model(ModelFacts facts) {
        if (facts == null) {
            count = 0;
            own = List.of();
            view.show(phrases.text("labels-title"), "", true);
            return;
        }
        count = ClassNames.count(facts);
        if (count == 0) {
            view.hide();
            return;
        }
        own = facts.labels();
        // Many a model is called model: size and labels tell them apart.
        model = facts.name() + ' ' + (int) facts.parameters() + ' ' + String.join("\n", own).hashCode();
        List<String> kept = LabelsText.read(memory.recall(KIND, model));
        boolean isOwn = kept.size() != count;
        if (!isOwn) {
            view.relabel(kept, false);
        }
        show(isOwn ? own : kept, isOwn);
        view.say("", false);
    }

    /** A person wrote or gave a list. */
    void use(String text) {
        if (count == 0) {
            return;
        }
        List<String> wished = LabelsText.read(text);
        if (wished.size() != count) {
            view.say(phrases.text("labels-count", numbers.count(count), numbers.count(wished.size())), true);
        } else {
            take(wished, wished.equals(own));
        }
    }

    /** A person wants the model's own again. */
    void reset() {
        take(own, true);
    }

    private void take(List<String> labels, boolean isOwn) {
        memory.keep(KIND, model, isOwn ? "" : String.join("\n", labels));
        view.relabel(labels, isOwn);
        show(labels, isOwn);
        view.say(phrases.text(isOwn ? "labels-own" : "labels-used"), false);
    }

    private void show(List<String> labels, boolean isOwn) {
        view.show(phrases.text("labels-field", numbers.count(count)), String.join("\n", labels), isOwn);
    }
}
