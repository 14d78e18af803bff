package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.evaluate.RecipeScore;
import dev.vitrine.evaluate.RecipeSearch;
import dev.vitrine.evaluate.Verdict;
import dev.vitrine.predict.RecipeWriter;
import java.util.ArrayList;
import java.util.List;

/** Recipes being tried on marked pictures, picture by picture and round by round; the search says which come next. */
final class RecipeTrial {
    /** So many pictures tell recipes apart well enough; more would only take longer. */
    private static final int MOST_PICTURES = 60;
    private static final int SHOWN = 12;

    private final ManyView view;
    private final Asker asker;
    private final Phrases phrases;
    private final Numbers numbers;
    private final RecipeWords words;
    private final List<PictureFile> pictures = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();
    private RecipeSearch search;
    private int picture;
    private int candidate;
    private int asked;
    private boolean running;

    RecipeTrial(ManyView view, Asker asker, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.asker = asker;
        this.phrases = phrases;
        this.numbers = numbers;
        words = new RecipeWords(phrases);
    }

    /** On how many of the pictures recipes can be tried. */
    static int size(List<Verdict> verdicts) {
        int judged = 0;
        for (Verdict verdict : verdicts) {
            judged += verdict.isJudged() ? 1 : 0;
        }
        return Math.min(MOST_PICTURES, judged);
    }

    /** @param gray whether the model takes one channel */
    void start(List<PictureFile> all, List<Verdict> verdicts, boolean gray) {
        stop();
        pictures.clear();
        expected.clear();
        int judged = 0;
        int total = 0;
        for (Verdict verdict : verdicts) {
            total += verdict.isJudged() ? 1 : 0;
        }
        for (int i = 0; i < verdicts.size(); i++) {
            // Evenly over all of them, since folders come one after the other.
            if (verdicts.get(i).isJudged()) {
                if ((long) judged * size(verdicts) / total >= pictures.size()) {
                    pictures.add(all.get(i));
                    expected.add(verdicts.get(i).expected());
                }
                judged++;
            }
        }
        if (pictures.isEmpty()) {
            return;
        }
        search = new RecipeSearch(gray);
        picture = 0;
        candidate = 0;
        running = true;
        show();
        next();
    }

    private void next() {
        String recipe = recipe(search.candidates().get(candidate));
        boolean[] answered = new boolean[1];
        asked = asker.ask(pictures.get(picture).blob(), recipe, reply -> {
            if (running && !answered[0] && !(reply instanceof Reply.Progress)) {
                answered[0] = true;
                onReply(reply);
            }
        });
    }

    private static String recipe(RecipeScore score) {
        return score.recipe() == null ? "" : RecipeWriter.text(score.recipe());
    }

    private void onReply(Reply reply) {
        int wanted = expected.get(picture);
        if (reply instanceof Reply.Classified answer && !answer.predictions().isEmpty()) {
            double probability = 0;
            for (RankedClass ranked : answer.predictions()) {
                probability = ranked.index() == wanted ? ranked.probability() : probability;
            }
            search.candidates().get(candidate).add(answer.predictions().get(0).index() == wanted, probability);
        } else {
            search.candidates().get(candidate).add(false, 0);
        }
        candidate++;
        if (candidate == search.candidates().size()) {
            candidate = 0;
            picture++;
            show();
        }
        if (picture == pictures.size()) {
            picture = 0;
            search.next();
            // The best may have all crops behind it already.
            while (!search.isDone() && search.candidates().isEmpty()) {
                search.next();
            }
        }
        if (search.isDone()) {
            running = false;
            show();
        } else {
            next();
        }
    }

    void stop() {
        if (running) {
            running = false;
            asker.cancel(asked);
            show();
        }
    }

    private void show() {
        List<RecipeScore> ranking = search.ranking();
        List<ManyView.RecipeRow> rows = new ArrayList<>();
        for (int i = 0; i < ranking.size() && i < SHOWN; i++) {
            RecipeScore score = ranking.get(i);
            rows.add(new ManyView.RecipeRow(words.of(score.recipe()), numbers.percent(score.accuracy()),
                    numbers.decimal(score.loss(), 3), recipe(score)));
        }
        String all = numbers.count(pictures.size());
        if (running) {
            view.ranking(rows, phrases.text("many-recipes-progress", numbers.count(search.round() + 1),
                    numbers.count(picture), all), ((double) picture / pictures.size() + search.round()) / 3);
            return;
        }
        int own = 0;
        for (RecipeScore score : ranking) {
            own = score.recipe() == null ? score.right() : own;
        }
        String sentence = ranking.isEmpty() || !search.isDone() ? "" : phrases.text("many-recipes-done",
                numbers.count(ranking.get(0).right()), all, numbers.count(own));
        view.ranking(rows, sentence, -1);
        if (!sentence.isEmpty()) {
            view.announce(sentence);
        }
    }
}
