package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * What the panels have to do with each other: which picture is asked about, and who is told the answer. A picture chosen
 * later always wins over one chosen before. It touches no document.
 */
final class Presenter implements Session.Listener {
    private final Captions captions;
    private final Phrases phrases;
    private final Session session;
    private final PicturePresenter pictures;
    private final SightPresenter sight;
    private final LoadPresenter load;
    private final AnswerPresenter answers;
    private final Audience audience;
    private final String modelUrl;
    private List<NamedBlob> handed = List.of();
    private JSObject treatment;
    private boolean isFilm;
    /** Whether the question under way is of an earlier treatment. */
    private boolean isOutdated;
    /** Whether the question under way is of a picture that has been answered in another way before. */
    private boolean isAgain;

    /**
     * @param modelUrl absolute address of {@code model.json}
     * @param languages BCP 47 tags in order of preference, for the labels
     * @param audience told of models, pictures and answers as they come on show
     */
    Presenter(View view, Captions captions, WorkerPort.Starter workers, String modelUrl, List<String> languages,
            Audience audience) {
        this.captions = captions;
        this.phrases = captions.phrases();
        this.modelUrl = modelUrl;
        this.audience = audience;
        session = new Session(workers, languages, this);
        pictures = new PicturePresenter(view.picture(), captions);
        sight = new SightPresenter(view.sight(), captions);
        load = new LoadPresenter(view.load(), captions);
        answers = new AnswerPresenter(view.answer(), captions);
    }

    /** Loads the model; again after a failure. A picture that has no answer is asked about. */
    void start() {
        answers.await(pictures.picture() == null ? "waiting-for-picture" : "waiting-for-model");
        answers.status(phrases.text("loading"));
        load.begin();
        session.load(handed.isEmpty() ? modelUrl : handed.get(0).name(), handed);
    }

    /** A person wants this model in place of the page's own; or with no files the page's own again. */
    void load(List<NamedBlob> files) {
        handed = files;
        answers.clearAlert();
        start();
    }

    /** A person chose a file. */
    void choose(Picture chosen) {
        film(false);
        isAgain = false;
        answers.clearAlert();
        pictures.show(chosen);
        audience.onPicture(chosen);
        if (session.model() != null) {
            answers.look();
            classify();
        } else if (session.isLoading()) {
            answers.await("waiting-for-model");
        } else {
            start();
        }
    }

    /** Nothing is to be on show. */
    void clear() {
        pictures.reject();
        sight.clear();
        answers.clear();
        audience.onPicture(null);
    }

    /** Frames of a film are asked about from now on, or no longer. */
    void film(boolean isRunning) {
        if (isRunning != isFilm) {
            isFilm = isRunning;
            if (isFilm) {
                answers.clearAlert();
                pictures.reject();
                audience.onPicture(null);
            }
            audience.onFilm(isFilm);
        }
    }

    /** A frame of the film, which the worker is given; left out while the one before has no answer. */
    void look(JSObject frame) {
        if (isFilm && session.model() != null && !session.isAsked()) {
            ask(frame, 0);
        }
    }

    /**
     * Pictures are made ready in this way from now on.
     *
     * @param hasRecipe whether it has a recipe of its own
     * @param hasPart whether it says which part of the picture to look at
     */
    void treat(JSObject newTreatment, boolean hasRecipe, boolean hasPart) {
        treatment = newTreatment;
        sight.treat(hasRecipe, hasPart);
        if (pictures.picture() != null && session.model() != null) {
            if (session.isAsked()) {
                isOutdated = true;
            } else {
                isAgain = true;
                classify();
            }
        }
    }

    /** Below this share of the best class the model is said not to be sure. */
    void unsure(double share) {
        answers.unsure(share);
        if (pictures.picture() != null && session.model() != null && !session.isAsked()) {
            classify();
        }
    }

    /** The classes of the model that is here are called otherwise. */
    void relabel(ModelFacts model) {
        answers.begin(model);
        if (pictures.picture() != null) {
            answers.look();
            classify();
        }
    }

    /** A person asked for more rows of the answer, or for fewer. */
    void toggleRows() {
        answers.toggleRows();
    }

    /** A later part has something to say to screen readers. */
    void announce(String sentence) {
        answers.announce(sentence);
    }

    /** A later part could not do what it was asked for. */
    void complain(String sentences) {
        answers.complain(Complaint.split(sentences, "", ""));
        audience.onFailure();
    }

    private void classify() {
        ask(pictures.picture().file(), pictures.number());
    }

    private void ask(JSObject source, int number) {
        isOutdated = false;
        session.ask(id -> new Request.Classify(id, source, number, treatment, ClassList.LIMIT, session.languages()),
                this::onAnswer);
    }

    private void onAnswer(Reply reply) {
        if (reply instanceof Reply.Classified answer && !answer.predictions().isEmpty()) {
            pictures.caption(answer.source());
            sight.show(answer.view());
            answers.show(answer, isFilm || isOutdated, isAgain);
            audience.onAnswer();
        } else if (reply instanceof Reply.Failed failed) {
            if (failed.code().startsWith("image-")) {
                pictures.reject();
                audience.onPicture(null);
            }
            complain(complaint(failed, ""));
        } else {
            complain(Complaint.of(phrases, "internal", "", List.of(), ""));
        }
        if (isOutdated && pictures.picture() != null) {
            isAgain = true;
            classify();
        }
    }

    @Override
    public void onProgress(Reply.Progress progress) {
        load.advance(progress);
        answers.status(captions.loading(progress));
    }

    @Override
    public void onLoaded(ModelFacts model) {
        load.end(model);
        sight.describe(model.recipe());
        answers.begin(model);
        audience.onModel();
        if (pictures.picture() == null) {
            answers.announce(phrases.text("model-ready"));
        } else {
            answers.look();
            classify();
        }
    }

    @Override
    public void onRefused(Reply.Failed failed) {
        load.fail();
        complain(complaint(failed, phrases.text("retry")));
    }

    @Override
    public void onDeath(String words) {
        load.fail();
        complain(Complaint.of(phrases, "worker-failed", words, List.of(), phrases.text("retry")));
        audience.onDeath();
    }

    private void complain(Complaint complaint) {
        sight.clear();
        answers.complain(complaint);
        audience.onFailure();
    }

    private Complaint complaint(Reply.Failed failed, String action) {
        List<String> args = new ArrayList<>();
        for (String arg : failed.args()) {
            args.add(withoutFolder(arg));
        }
        return Complaint.of(phrases, failed.code(), withoutFolder(failed.message()), args, action);
    }

    /** Files of the model by their names: a person did not choose its address and need not read it. */
    private String withoutFolder(String text) {
        String folder = modelUrl.substring(0, modelUrl.lastIndexOf('/') + 1);
        String rest = text;
        for (int at = rest.indexOf(folder); at >= 0; at = rest.indexOf(folder)) {
            rest = rest.substring(0, at) + rest.substring(at + folder.length());
        }
        return rest;
    }
}
