package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.Reply;
import java.util.List;

/** What the label beside the case says: an answer, what it waits for, or what went wrong. */
final class AnswerPresenter {
    private final AnswerView view;
    private final Captions captions;
    private final Phrases phrases;
    private final ClassList classes;
    private ModelFacts model;

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

    void show(Reply.Classified answer) {
        view.stale(false);
        classes.show(answer.predictions(), Captions.classCount(model));
        view.headline(captions.name(answer.predictions().get(0)),
                captions.numbers().percent(answer.predictions().get(0).probability()));
        view.status(captions.took(answer));
        List<String> notes = captions.notes(answer.notes());
        notes.addAll(model.warnings());
        view.notes(notes);
        view.announce(captions.announcement(answer.predictions()));
    }

    /** Nothing of an earlier answer stays beside a complaint. */
    void complain(Complaint complaint) {
        view.stale(false);
        view.await(phrases.text("no-answer"));
        view.status("");
        view.notes(List.of());
        if (model != null) {
            classes.showPlaceholders(model.labels(), Captions.classCount(model));
        }
        view.alert(complaint);
    }

    /** A person asked for more rows of the answer, or for fewer. */
    void toggleRows() {
        classes.toggle();
    }
}
