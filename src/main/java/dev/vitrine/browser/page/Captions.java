package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.RecipeFacts;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.SourceFacts;
import java.util.ArrayList;
import java.util.List;

/** Says facts in the person's language. It decides nothing and shows nothing. */
final class Captions {
    private final Phrases phrases;
    private final Numbers numbers;

    Captions(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    Phrases phrases() {
        return phrases;
    }

    Numbers numbers() {
        return numbers;
    }

    String picture(String fileName, SourceFacts source) {
        String width = numbers.count(source.width());
        String height = numbers.count(source.height());
        return source.format().isEmpty() ? phrases.text("picture-facts", fileName, width, height)
                : phrases.text("picture-facts-format", fileName, width, height, source.format());
    }

    String model(ModelFacts model) {
        return phrases.text("model-facts", model.name(), numbers.count(classCount(model)));
    }

    /** As many as there are labels, or else outputs. */
    static int classCount(ModelFacts model) {
        if (!model.labels().isEmpty() || model.outputs().isEmpty()) {
            return model.labels().size();
        }
        int[] shape = model.outputs().get(0).shape();
        return shape.length == 0 ? 0 : Math.max(0, shape[shape.length - 1]);
    }

    String sight(RecipeFacts recipe) {
        return sight(recipe, recipe.width(), recipe.height());
    }

    String sight(RecipeFacts recipe, ModelView view) {
        return sight(recipe, view.width(), view.height());
    }

    private String sight(RecipeFacts recipe, int width, int height) {
        boolean isGray = recipe != null && recipe.channels() == 1;
        return phrases.text(isGray ? "sight-gray" : "sight-color", numbers.count(width),
                numbers.count(height));
    }

    /**
     * The recipe in a few words; parts that have no words here are left out.
     *
     * @param hasRecipe whether a person has changed it
     * @param hasPart whether a person has chosen the part that is looked at
     */
    String recipe(RecipeFacts recipe, boolean hasRecipe, boolean hasPart) {
        StringBuilder text = new StringBuilder();
        if (hasPart) {
            append(text, "crop-chosen");
        } else if (!hasRecipe) {
            append(text, "crop-" + recipe.crop());
        }
        if (hasRecipe) {
            append(text, "recipe-chosen");
        } else {
            append(text, "resize-" + recipe.resize());
            append(text, "gray-" + recipe.gray());
            if (recipe.guessed()) {
                append(text, "recipe-guessed");
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, String key) {
        if (phrases.has(key)) {
            text.append(text.length() > 0 ? ", " : "").append(phrases.text(key));
        }
    }

    String loading(Reply.Progress progress) {
        double loaded = progress.loaded();
        double total = progress.total();
        return total > 0
                ? phrases.text("loading-bytes", numbers.bareBytes(loaded, total), numbers.bytes(total, total))
                : phrases.text("loading-some", numbers.bytes(loaded, loaded));
    }

    String took(Reply.Classified answer) {
        return phrases.text("took", numbers.milliseconds(answer.times().predictMs()),
                phrases.text("engine-" + answer.engine()),
                numbers.milliseconds(answer.times().decodeMs() + answer.times().prepareMs()));
    }

    String announcement(List<RankedClass> ranked) {
        RankedClass best = ranked.get(0);
        if (ranked.size() < 2) {
            return phrases.text("announce", name(best), numbers.percent(best.probability()));
        }
        RankedClass next = ranked.get(1);
        return phrases.text("announce-next", name(best), numbers.percent(best.probability()), name(next),
                numbers.percent(next.probability()));
    }

    /** The label, or a made-up name for a class that has none. */
    String name(RankedClass ranked) {
        return ranked.label().isEmpty() ? phrases.text("class-unnamed", numbers.count(ranked.index()))
                : ranked.label();
    }

    /** The sentences for those notes that have one. */
    List<String> notes(List<String> codes) {
        List<String> sentences = new ArrayList<>();
        for (String code : codes) {
            if (phrases.has("note-" + code)) {
                sentences.add(phrases.text("note-" + code));
            }
        }
        return sentences;
    }
}
