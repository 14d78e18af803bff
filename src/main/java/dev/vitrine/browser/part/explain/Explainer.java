package dev.vitrine.browser.part.explain;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.ClassNames;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.explain.HeatMap;
import java.util.ArrayList;
import java.util.List;

/**
 * All state of the part: which class and method are wanted, and which map is under way. A quick map is made with every
 * answer while the part is open, a slow one when it is asked for.
 */
final class Explainer {
    private static final int NONE = 0;
    private static final int BEST = -1;

    private final ExplainView view;
    private final MapSource source;
    private final Phrases phrases;
    private final Numbers numbers;
    private List<String> labels = List.of();
    private Reply.Classified answer;
    private Method method = Method.GRAD_CAM;
    private int wanted = BEST;
    private boolean open;
    private int asked = NONE;
    private boolean waiting;
    private int done;
    private int total;

    Explainer(ExplainView view, MapSource source, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.source = source;
        this.phrases = phrases;
        this.numbers = numbers;
        view.about(phrases.text("explain-about-" + method.key()));
        view.ready(false);
    }

    /** @param model null for none */
    void model(ModelFacts model) {
        giveUp();
        labels = model == null ? List.of() : ClassNames.of(model, this::unnamed);
        wanted = BEST;
        List<String> choices = new ArrayList<>(List.of(phrases.text("explain-best")));
        choices.addAll(labels);
        view.classes(choices);
        answer(null);
    }

    private String unnamed(int index) {
        return phrases.text("explain-class-unnamed", numbers.count(index));
    }

    /** @param shown the answer on show, null for none */
    void answer(Reply.Classified shown) {
        giveUp();
        answer = shown;
        view.ready(answer != null);
        view.heat(null, "");
        view.status("");
        if (answer != null) {
            view.picture(answer.view());
            begin();
        }
    }

    void open(boolean isOpen) {
        open = isOpen;
        if (isOpen) {
            begin();
        } else {
            giveUp();
        }
    }

    void choose(Method chosen) {
        giveUp();
        method = chosen;
        view.about(phrases.text("explain-about-" + method.key()));
        clear();
        begin();
    }

    /** @param index into the list that the view was given */
    void chooseClass(int index) {
        giveUp();
        wanted = index - 1;
        clear();
        begin();
    }

    private void clear() {
        view.heat(null, "");
        view.status("");
    }

    // Asked for by nobody: only where it takes no time.
    private void begin() {
        if (open && method.isQuick()) {
            start();
        } else {
            view.progress(-1, answer != null);
        }
    }

    /** A person asked for the map. */
    void start() {
        if (answer == null) {
            return;
        }
        giveUp();
        waiting = true;
        done = 0;
        total = 0;
        view.progress(0, false);
        view.status(phrases.text("explain-wait"));
        int[] id = new int[1];
        id[0] = source.ask(method, index(), reply -> {
            if (waiting && (asked == NONE || asked == id[0])) {
                onReply(reply);
            }
        });
        // An answer may have come at once, and with it the end.
        asked = waiting ? id[0] : NONE;
    }

    private int index() {
        return wanted == BEST ? best().index() : wanted;
    }

    private RankedClass best() {
        return answer.predictions().get(0);
    }

    private String name() {
        int index = index();
        return index < labels.size() ? labels.get(index) : unnamed(index);
    }

    /** A person asked to stop. */
    void stop() {
        if (waiting) {
            giveUp();
            view.report(phrases.text("explain-stopped", numbers.count(done), numbers.count(total)));
        }
    }

    private void giveUp() {
        if (waiting) {
            waiting = false;
            source.cancel(asked);
        }
        asked = NONE;
        view.progress(-1, answer != null);
    }

    private void onReply(MapReply reply) {
        if (reply instanceof MapReply.Progress progress) {
            done = progress.done();
            total = progress.total();
            view.progress((double) done / total, false);
            view.status(phrases.text("explain-working", numbers.count(done), numbers.count(total)));
            if (progress.map() != null) {
                view.heat(progress.map().heat(), phrases.text("explain-map"));
            }
            return;
        }
        waiting = false;
        asked = NONE;
        view.progress(-1, true);
        if (reply instanceof MapReply.Done map) {
            show(map);
        } else if (reply instanceof MapReply.Failed failed) {
            view.heat(null, "");
            String sentence = phrases.failure(failed.code(), failed.args());
            view.report(sentence == null ? failed.message() : sentence);
        }
    }

    private void show(MapReply.Done map) {
        HeatMap heat = map.map().heat();
        if (map.map().peak() <= 0) {
            view.heat(heat, phrases.text("explain-map"));
            view.report(phrases.text("explain-nothing", name()));
            return;
        }
        String sentence = phrases.text(map.layer().isEmpty() ? "explain-done" : "explain-done-layer",
                phrases.text("explain-" + method.key()), name(), numbers.count(heat.width()),
                numbers.count(heat.height()), map.layer(), phrases.text(place(heat)));
        view.heat(heat, sentence);
        view.report(sentence);
    }

    /** Key of the words for where the heat is greatest, in thirds of height and width. */
    static String place(HeatMap heat) {
        int best = 0;
        for (int i = 0; i < heat.values().length; i++) {
            best = heat.values()[i] > heat.values()[best] ? i : best;
        }
        return "place-" + third((best / heat.width() + 0.5) / heat.height())
                + third((best % heat.width() + 0.5) / heat.width());
    }

    private static int third(double share) {
        return share < 1.0 / 3 ? 0 : share < 2.0 / 3 ? 1 : 2;
    }
}
