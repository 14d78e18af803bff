package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Request;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** A worker's model, and the answer to each request. */
interface Session {
    /**
     * Does what is asked and sends the answer.
     *
     * @param onAnswered called once, when the next request may come
     * @param onFailure called instead, with nothing sent
     */
    void answer(Request request, Runnable onAnswered, Consumer<Throwable> onFailure);

    /** Stops the request if it is a load under way; anything else is over too soon to be stopped. */
    void cancel(int id);

    /** What gave the model that is here; or null. */
    Request.Load loaded();

    /** Calls back after a load that nobody is to be told of. */
    void onReady(Runnable listener);

    /** Lets go of the model that is here, and of the threads that help it. */
    void close();

    /** A message that loads this session's model, as another script is to hear it. */
    default JSObject forOthers(JSObject message) {
        return message;
    }
}
