package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * All state of the page: the worker, the model, the picture that waits for its answer. A picture chosen later
 * always wins over one chosen before. It touches no document.
 */
final class Presenter {
    private static final int NONE = 0;

    private final View view;
    private final Captions captions;
    private final Phrases phrases;
    private final WorkerPort.Starter workers;
    private final String modelUrl;
    private final List<String> languages;
    private final ClassList classes;

    private WorkerPort worker;
    private ModelFacts model;
    private Picture picture;
    private int lastId = NONE;
    private int loadId = NONE;
    private int classifyId = NONE;

    /**
     * @param modelUrl absolute address of {@code model.json}
     * @param languages BCP 47 tags in order of preference, for the labels
     */
    Presenter(View view, Captions captions, WorkerPort.Starter workers, String modelUrl,
            List<String> languages) {
        this.view = view;
        this.captions = captions;
        this.phrases = captions.phrases();
        this.workers = workers;
        this.modelUrl = modelUrl;
        this.languages = languages;
        this.classes = new ClassList(view, captions);
    }

    /**
     * Starts the worker and loads the model; again after a failure. A picture that has no answer is asked
     * about.
     */
    void start() {
        view.clearAlert();
        view.await(phrases.text(picture == null ? "waiting-for-picture" : "waiting-for-model"));
        if (worker == null) {
            worker = workers.start(this::onReply, this::onWorkerFailure);
        }
        view.status(phrases.text("loading"));
        view.progress(-1);
        loadId = ++lastId;
        worker.send(new Request.Load(loadId, modelUrl, languages));
    }

    /** A person chose a file. */
    void choose(Picture chosen) {
        picture = chosen;
        view.clearAlert();
        view.showPicture(chosen.file(), chosen.name(), phrases.text("picture-alt", chosen.name()));
        view.labelChooser(phrases.text("choose-another"));
        if (model != null) {
            classify();
        } else if (loadId == NONE) {
            start();
        } else {
            view.await(phrases.text("waiting-for-model"));
        }
    }

    /** A person asked for more rows of the answer, or for fewer. */
    void toggleRows() {
        classes.toggle();
    }

    private void classify() {
        giveUp();
        view.stale(true);
        view.status(phrases.text("looking"));
        classifyId = ++lastId;
        worker.send(new Request.Classify(classifyId, picture.file(), ClassList.LIMIT, languages));
    }

    private void giveUp() {
        if (classifyId != NONE) {
            worker.send(new Request.Cancel(classifyId));
            classifyId = NONE;
        }
    }

    private void onReply(Reply reply) {
        if (reply.id() == loadId && loadId != NONE) {
            onLoadReply(reply);
        } else if (reply.id() == classifyId && classifyId != NONE) {
            onPictureReply(reply);
        }
    }

    private void onLoadReply(Reply reply) {
        if (reply instanceof Reply.Progress progress) {
            view.progress(progress.total() > 0 ? Math.min(1, progress.loaded() / progress.total()) : -1);
            view.status(captions.loading(progress));
        } else if (reply instanceof Reply.Loaded loaded) {
            loadId = NONE;
            onLoaded(loaded.model());
        } else if (reply instanceof Reply.Failed failed) {
            loadId = NONE;
            clearAnswer();
            view.alert(complaint(failed, phrases.text("retry")));
        }
    }

    private void onLoaded(ModelFacts loaded) {
        model = loaded;
        view.hideProgress();
        view.nameModel(captions.model(model, classCount()));
        if (model.recipe() != null) {
            view.captionSight(captions.sight(model.recipe()), captions.recipe(model.recipe()));
        }
        view.notes(model.warnings());
        classes.showPlaceholders(model.labels(), classCount());
        view.status(phrases.text("model-ready"));
        if (picture == null) {
            view.announce(phrases.text("model-ready"));
        } else {
            classify();
        }
    }

    private void onPictureReply(Reply reply) {
        classifyId = NONE;
        if (reply instanceof Reply.Classified answer && !answer.predictions().isEmpty()) {
            show(answer);
        } else if (reply instanceof Reply.Failed failed) {
            clearAnswer();
            if (failed.code().startsWith("image-")) {
                picture = null;
                view.hidePicture(phrases.text("choose"));
            }
            view.alert(complaint(failed, ""));
        } else {
            clearAnswer();
            view.alert(Complaint.of(phrases, "internal", "", List.of(), ""));
        }
    }

    private void show(Reply.Classified answer) {
        view.captionPicture(captions.picture(picture.name(), answer.source()));
        String sight = captions.sight(model.recipe(), answer.view());
        view.showSight(answer.view(), phrases.text("sight-alt", sight));
        view.captionSight(sight, model.recipe() == null ? "" : captions.recipe(model.recipe()));
        view.stale(false);
        classes.show(answer.predictions(), classCount());
        view.headline(captions.name(answer.predictions().get(0)),
                captions.numbers().percent(answer.predictions().get(0).probability()));
        view.status(captions.took(answer));
        List<String> notes = captions.notes(answer.notes());
        notes.addAll(model.warnings());
        view.notes(notes);
        view.announce(captions.announcement(answer.predictions()));
    }

    /** Nothing of an earlier answer stays beside a complaint. */
    private void clearAnswer() {
        view.stale(false);
        view.hideProgress();
        view.hideSight();
        view.await(phrases.text("no-answer"));
        view.status("");
        view.notes(List.of());
        if (model != null) {
            classes.showPlaceholders(model.labels(), classCount());
        }
    }

    private void onWorkerFailure(String words) {
        if (worker == null) {
            return;
        }
        worker.stop();
        worker = null;
        model = null;
        loadId = NONE;
        classifyId = NONE;
        clearAnswer();
        view.alert(Complaint.of(phrases, "worker-failed", words, List.of(), phrases.text("retry")));
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

    private int classCount() {
        if (!model.labels().isEmpty() || model.outputs().isEmpty()) {
            return model.labels().size();
        }
        int[] shape = model.outputs().get(0).shape();
        return shape.length == 0 ? 0 : Math.max(0, shape[shape.length - 1]);
    }
}
