package dev.vitrine.browser.i18n;

/**
 * English, of what the page says by itself; what stands in index.html is English there. A failure's English sentence
 * comes from the engine, unless the page alone knows it.
 */
public final class PageWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            choose = Choose a picture
            choose-another = Choose another picture

            picture-alt = Your picture, {0}
            picture-facts = {0}, {1} × {2}
            picture-facts-format = {0}, {1} × {2}, {3}
            picture-unnamed = picture
            sight-alt = The picture as the model sees it: {0}
            sight-gray = {0} × {1}, grey
            sight-color = {0} × {1}, colour
            crop-none = whole picture
            crop-centre = middle of the picture
            resize-nearest = nearest pixel
            resize-bilinear = bilinear
            resize-bicubic = bicubic
            resize-area = mean of areas
            resize-lanczos = Lanczos
            gray-mean = grey by mean
            gray-luma = grey by luma
            gray-weighted = weighted grey
            crop-chosen = your part of the picture
            recipe-chosen = by your recipe
            recipe-guessed = a guess from the model's shape

            model-facts = {0}, {1} classes
            class-unnamed = class {0}
            waiting-for-picture = No picture yet
            waiting-for-model = Your picture waits for the model
            looking = Looking…
            not-sure = Not sure, perhaps {0}
            film = Camera
            no-answer = No answer
            loading = Loading the model
            loading-bytes = Loading the model: {0} of {1}
            loading-some = Loading the model: {0}
            model-ready = The model is ready.
            engine-java = Java engine
            engine-wasm = WebAssembly engine
            took = {0}, {1}; {2} to open and resize
            show-all = Show all {0} classes
            show-first = Show the first {0} of {1} classes
            show-fewer = Show fewer
            announce = Most likely {0}, {1}.
            announce-next = Most likely {0}, {1}; then {2}, {3}.
            note-composited = See-through parts were laid over white.
            note-composited-color = See-through parts were laid over the colour that you chose.
            note-first-frame = Only the first picture of the animation is used.
            note-canvas-altered = This browser alters pictures a little to hide who you are. Answers may be off; allow \
            canvas data for this page.
            note-plain-java = This browser does not run the faster WebAssembly engine here.
            retry = Try again
            part-unreachable = This part of the page could not be fetched. Check the connection, close it and open it \
            again.

            failure.worker-failed = The part of the page that runs the model has stopped.
            failure.internal = Something went wrong inside Vitrine. Choose the picture again, or reload \
            the page.
            """;

    private PageWords() {
    }
}
