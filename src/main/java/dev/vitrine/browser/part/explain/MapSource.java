package dev.vitrine.browser.part.explain;

import java.util.function.Consumer;

/** Asks the worker for maps of the picture on show. */
interface MapSource {
    /**
     * @param onReply given any number of {@link MapReply.Progress}, then one of the others
     * @return what to cancel it by
     */
    int ask(Method method, int classIndex, Consumer<MapReply> onReply);

    void cancel(int id);
}
