package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import java.util.List;

/** What the label beside the case says: an answer, what it waits for, or what went wrong. */
final class AnswerPresenter {
    /** How many answers of a film must have the same best class before it is read out. */
    private static final int STEADY = 8;

    private final AnswerView view;
    private final Captions captions;
    private final Phrases phrases;
    private final ClassList classes;
    private ModelFacts model;
    private int lastBest = -1;
    private int steady;
    private double unsure = 0.4;

    AnswerPresenter(AnswerView view, Captions captions) {
        this.view = view;
        this.captions = captions;
        this.phrases = captions.phrases();
        this.classes = new ClassList(view, captions);
    }

    /** Says what is waited for, by the key of its phrase. */
    void await(String key) {
        view.clearAlert();
        view.await(phrases.text(key));
    }

    void status(String text) {
        view.status(text);
    }

    void clearAlert() {
        view.clearAlert();
    }

    /** A model has been loaded; nothing has been asked of it. */
    void begin(ModelFacts loaded) {
        model = loaded;
        view.notes(model.warnings());
        classes.showPlaceholders(model.labels(), Captions.classCount(model));
        view.status(phrases.text("model-ready"));
    }

    void announce(String sentence) {
        view.announce(sentence);
    }

    /** The model looks at a picture; what is shown is of the one before. */
    void look() {
        view.stale(true);
        view.status(phrases.text("looking"));
    }

    /**
     * @param isFleeting whether the next answer is close behind, so that it need not be read out
     * @param isAgain whether it is the same picture in another way, so that only another best class is read out
     */
    void show(Reply.Classified answer, boolean isFleeting, boolean isAgain) {
        view.clearAlert();
        view.stale(false);
        classes.show(answer.predictions(), Captions.classCount(model));
        RankedClass best = answer.predictions().get(0);
        if (best.probability() < unsure) {
            view.await(phrases.text("not-sure", captions.name(best)));
        } else {
            view.headline(captions.name(best), captions.numbers().percent(best.probability()));
        }
        view.status(captions.took(answer));
        List<String> notes = captions.notes(answer.notes());
        notes.addAll(model.warnings());
        view.notes(notes);
        steady = best.index() == lastBest ? steady + 1 : 0;
        lastBest = best.index();
        // Of a film, what has stayed the same for a while, once.
        if (isFleeting ? steady == STEADY : !isAgain || steady == 0) {
            view.announce(captions.announcement(answer.predictions()));
        }
    }

    /** Below this share of the best class the model is said not to be sure. */
    void unsure(double share) {
        unsure = share;
    }

    /** There is nothing to be answered. */
    void clear() {
        view.clearAlert();
        rest("waiting-for-picture");
    }

    /** Nothing of an earlier answer stays beside a complaint. */
    void complain(Complaint complaint) {
        rest("no-answer");
        view.alert(complaint);
    }

    private void rest(String key) {
        view.stale(false);
        view.await(phrases.text(key));
        view.status("");
        view.notes(List.of());
        if (model != null) {
            classes.showPlaceholders(model.labels(), Captions.classCount(model));
        }
    }

    /** A person asked for more rows of the answer, or for fewer. */
    void toggleRows() {
        classes.toggle();
    }
}
