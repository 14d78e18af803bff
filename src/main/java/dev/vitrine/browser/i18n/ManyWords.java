package dev.vitrine.browser.i18n;

/** English, of many pictures at once. */
public final class ManyWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            many-lead = Ask about a folder of pictures at once. Where its folders are named after the classes, the answers \
            are marked too.
            many-folder = Choose a folder
            many-files = Choose pictures
            many-stop = Stop
            many-none = There is no picture among these files.
            many-no-model = There is no model yet, or it takes no pictures.
            many-progress = {0} of {1} pictures
            many-left-out = {0} of {1} pictures; {2} other files were left out
            many-finished = {0} pictures in {1}.
            many-finished-marked = {0} pictures in {1}; {2} of {3} right, that is {4}.
            many-stopped = Stopped after {0} of {1} pictures.
            many-failed = Could not be opened: {0}.
            many-csv = Save as CSV
            many-json = Save as JSON
            many-sort = Order
            many-sort-name = by name
            many-sort-predicted = by answer
            many-sort-expected = by folder
            many-sort-probability = least sure first
            many-sort-mistake = worst mistakes first
            many-picture = Picture
            many-answer = Answer
            many-share = Share
            many-truth = Folder
            many-mark = Right?
            many-right = right
            many-wrong = wrong
            many-unknown = unknown
            many-no-answer = no answer
            many-class = class {0}
            many-page = {0} to {1} of {2}
            many-before = Earlier
            many-after = Later
            many-show = Show {0} in the case
            many-table = Answers
            many-classes-title = Class by class
            many-shown = Pictures
            many-precision = Precision
            many-recall = Recall
            many-nothing = –
            many-matrix = Which class was taken for which
            many-matrix-corner = in folder, taken for
            many-matrix-large = The matrix is shown for up to {0} classes; this model has {1}. The table of pictures has it all.
            many-recipes = Try all recipes
            many-recipes-about = Tries scalings, colour orders or greys, every way to resize, and crops on {0} of the marked \
            pictures, and ranks them.
            many-recipes-progress = Round {0} of 3: {1} of {2} pictures
            many-recipes-done = The best recipe gets {0} of {1} right, the model’s own {2}.
            many-recipe = Recipe
            many-accuracy = Right
            many-loss = Loss
            many-own = the model’s own recipe
            many-use = Use
            many-used = Pictures are made ready by that recipe now.
            scale-none = as they are
            scale-zero_to_one = 0 to 1
            scale-tf = −1 to 1
            scale-torch = torch
            scale-caffe = caffe
            scale-teachable_machine = Teachable Machine
            tint-bgr = BGR
            part-center = middle
            part-cover = covering
            tone-mean = mean grey
            tone-luma = luma grey
            """;

    private ManyWords() {
    }
}
