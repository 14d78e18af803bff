package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts workers that do nothing but remember; the test answers for the latest. */
final class FakeWorkers implements WorkerPort.Starter {
    final List<Request> sent = new ArrayList<>();
    int started;
    int stopped;
    private Consumer<Reply> onReply;
    private Consumer<String> onFailure;

    @Override
    public WorkerPort start(Consumer<Reply> newOnReply, Consumer<String> newOnFailure) {
        started++;
        onReply = newOnReply;
        onFailure = newOnFailure;
        return new WorkerPort() {
            @Override
            public void send(Request request) {
                sent.add(request);
            }

            @Override
            public void stop() {
                stopped++;
            }
        };
    }

    void reply(Reply reply) {
        onReply.accept(reply);
    }

    void die(String words) {
        onFailure.accept(words);
    }

    /** The last request of {@code kind}. */
    <T extends Request> T last(Class<T> kind) {
        for (int i = sent.size() - 1; i >= 0; i--) {
            if (kind.isInstance(sent.get(i))) {
                return kind.cast(sent.get(i));
            }
        }
        throw new AssertionError("No " + kind.getSimpleName() + " was sent, only " + sent + ".");
    }
}
