package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.function.Consumer;

/** A running worker, as the presenter needs it. It restarts nothing. */
interface WorkerPort {
    void send(Request request);

    /** Ends the worker at once. */
    void stop();

    /** Starts workers. */
    interface Starter {
        /**
         * @param onReply called for each reply
         * @param onFailure called with the browser's words when the worker is of no use any more
         */
        WorkerPort start(Consumer<Reply> onReply, Consumer<String> onFailure);
    }
}
