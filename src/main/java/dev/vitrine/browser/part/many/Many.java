package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.ClassNames;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.evaluate.FolderLabels;
import dev.vitrine.evaluate.ResultFile;
import dev.vitrine.evaluate.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures that were chosen together and what has come of them. It asks one after the other; a new choice, another
 * model or a stop ends the run, and what is known by then stays.
 */
final class Many {
    private static final int TOP = 5;
    /** Redrawing more often than that would slow the run down. */
    private static final double REDRAW_MS = 400;

    private final ManyView view;
    private final Asker asker;
    private final Phrases phrases;
    private final Numbers numbers;
    private final ResultPages pages;
    private final RecipeTrial trial;
    private ModelFacts model;
    /** Null until the model has been asked. */
    private FolderLabels folders;
    private List<String> labels = List.of();
    private List<PictureFile> pictures = List.of();
    private final List<Verdict> verdicts = new ArrayList<>();
    private int leftOut;
    private int asked;
    private int runs;
    private boolean running;
    private double started;
    private double drawn;

    Many(ManyView view, Asker asker, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.asker = asker;
        this.phrases = phrases;
        this.numbers = numbers;
        pages = new ResultPages(view, phrases, numbers);
        trial = new RecipeTrial(view, asker, phrases, numbers);
    }

    /** @param loaded null for none */
    void model(ModelFacts loaded) {
        stop();
        trial.stop();
        model = loaded;
        labels = model == null ? List.of() : ClassNames.of(model, i -> phrases.text("many-class", numbers.count(i)));
        folders = null;
        verdicts.clear();
        draw();
        if (!pictures.isEmpty() && model != null) {
            view.progress(phrases.text("many-progress", "0", numbers.count(pictures.size())), -1);
        }
    }

    /** A person chose files together; those that are no pictures are left out, by their names. */
    void choose(List<PictureFile> files) {
        stop();
        trial.stop();
        List<PictureFile> chosen = new ArrayList<>();
        for (PictureFile file : files) {
            if (PictureFile.isPicture(file.path())) {
                chosen.add(file);
            }
        }
        verdicts.clear();
        pictures = chosen;
        leftOut = files.size() - chosen.size();
        pages.reset();
        draw();
        if (model == null || model.recipe() == null) {
            view.report(phrases.text("many-no-model"));
        } else if (pictures.isEmpty()) {
            view.report(phrases.text("many-none"));
        } else {
            running = true;
            started = asker.now();
            drawn = started;
            view.progress(progress(), 0);
            begin(++runs);
        }
    }

    // A folder may be named as a person calls the class, as the model's own language has it, or as it was trained.
    private void begin(int run) {
        if (folders != null) {
            next();
            return;
        }
        asked = asker.names(false, trained -> {
            if (running && run == runs) {
                asked = asker.names(true, translated -> {
                    if (running && run == runs) {
                        folders = new FolderLabels(List.of(labels, trained, translated));
                        next();
                    }
                });
            }
        });
    }

    private void next() {
        PictureFile picture = pictures.get(verdicts.size());
        // Whether the known class is among the best few is not enough to rank mistakes; all are asked for where it is known.
        int topK = folders.of(picture.path()) == Verdict.UNKNOWN ? TOP : 0;
        int[] id = new int[1];
        boolean[] answered = new boolean[1];
        id[0] = asker.ask(picture.blob(), topK, reply -> {
            if (running && !answered[0] && !(reply instanceof Reply.Progress)) {
                answered[0] = true;
                onReply(picture, reply);
            }
        });
        asked = id[0];
    }

    private void onReply(PictureFile picture, Reply reply) {
        int expected = folders.of(picture.path());
        if (reply instanceof Reply.Classified answer) {
            verdicts.add(verdict(picture.path(), expected, answer.predictions()));
        } else {
            Reply.Failed failed = (Reply.Failed) reply;
            String sentence = phrases.failure(failed.code(), failed.args());
            verdicts.add(Verdict.failed(picture.path(), expected, sentence == null ? failed.message() : sentence));
        }
        if (verdicts.size() == pictures.size()) {
            end();
            return;
        }
        double now = asker.now();
        view.progress(progress(), (double) verdicts.size() / pictures.size());
        if (now - drawn > REDRAW_MS) {
            drawn = now;
            draw();
        }
        next();
    }

    private static Verdict verdict(String path, int expected, List<RankedClass> ranked) {
        List<Integer> classes = new ArrayList<>();
        List<Double> probabilities = new ArrayList<>();
        double known = 0;
        for (RankedClass each : ranked) {
            known = each.index() == expected ? each.probability() : known;
            if (classes.size() < TOP) {
                classes.add(each.index());
                probabilities.add(each.probability());
            }
        }
        return new Verdict(path, expected, classes, probabilities, known, "");
    }

    private String progress() {
        String done = numbers.count(verdicts.size());
        String all = numbers.count(pictures.size());
        return leftOut == 0 ? phrases.text("many-progress", done, all)
                : phrases.text("many-left-out", done, all, numbers.count(leftOut));
    }

    private void end() {
        running = false;
        draw();
        String time = numbers.seconds(asker.now() - started);
        String all = numbers.count(pictures.size());
        String sentence = pages.matrix().total() == 0 ? phrases.text("many-finished", all, time)
                : phrases.text("many-finished-marked", all, time, numbers.count(pages.matrix().right()),
                        numbers.count(pages.matrix().total()), numbers.percent(pages.matrix().accuracy()));
        int failed = 0;
        for (Verdict verdict : verdicts) {
            failed += verdict.isAnswered() ? 0 : 1;
        }
        view.progress("", -1);
        view.report(failed == 0 ? sentence : sentence + ' ' + phrases.text("many-failed", numbers.count(failed)));
    }

    /** A person asked to stop, or nobody is there to see it. */
    void stop() {
        if (running) {
            running = false;
            asker.cancel(asked);
            draw();
            view.progress("", -1);
            view.report(phrases.text("many-stopped", numbers.count(verdicts.size()), numbers.count(pictures.size())));
        }
    }

    private void draw() {
        pages.show(verdicts, labels);
        view.offer(!running && !verdicts.isEmpty(), running ? 0 : RecipeTrial.size(verdicts));
    }

    void order(String key) {
        pages.order(key);
    }

    /** @param by 1 for the next page, -1 for the one before */
    void turn(int by) {
        pages.turn(by);
    }

    PictureFile picture(int index) {
        return pictures.get(index);
    }

    /** A person asked for the recipes to be tried. */
    void tryRecipes() {
        trial.start(pictures, verdicts, model.recipe().channels() == 1);
    }

    void stopTrial() {
        trial.stop();
    }

    void saveCsv() {
        view.save("\uFEFF" + ResultFile.csv(verdicts, labels), "text/csv", "vitrine.csv");
    }

    void saveJson() {
        view.save(ResultFile.json(model.name(), verdicts, labels), "application/json", "vitrine.json");
    }
}
