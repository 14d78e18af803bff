package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The Chrome DevTools protocol over one WebSocket: calls with their answers, and events. It knows no page.
 * Source: chromedevtools.github.io/devtools-protocol.
 */
final class DevTools implements WebSocket.Listener {
    static final Map<String, Object> AUTO_ATTACH =
            Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true);
    private static final long ANSWER_SECONDS = 60;

    private record Listener(String session, String method, Consumer<JsonObject> action) {
    }

    private final Map<Integer, CompletableFuture<JsonObject>> pending = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private int lastId;

    private DevTools() {
    }

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join();
        return tools;
    }

    /**
     * Calls {@code action} for each such event of a session; the empty session is the browser. It must not
     * wait.
     */
    void onEvent(String session, String method, Consumer<JsonObject> action) {
        listeners.add(new Listener(session, method, action));
    }

    /** A call to the browser itself. */
    JsonObject call(String method, Map<String, ?> params) {
        return call("", method, params);
    }

    /** Waits for the answer. */
    JsonObject call(String session, String method, Map<String, ?> params) {
        try {
            return send(session, method, params).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(method + ": " + e.getCause().getMessage(), e);
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("The browser did not answer " + method + " in " + ANSWER_SECONDS + " s.",
                    e);
        }
    }

    synchronized CompletableFuture<JsonObject> send(String session, String method, Map<String, ?> params) {
        lastId++;
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        pending.put(lastId, answer);
        JsonWriter json = new JsonWriter().beginObject().name("id").value(lastId).name("method")
                .value(method);
        if (!session.isEmpty()) {
            json.name("sessionId").value(session);
        }
        write(json.name("params"), params);
        socket.sendText(json.endObject().text(), true).join();
        return answer;
    }

    private static void write(JsonWriter json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.beginObject();
            map.forEach((name, member) -> write(json.name((String) name), member));
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginArray();
            list.forEach(item -> write(json, item));
            json.endArray();
        } else if (value instanceof Boolean bool) {
            json.value(bool);
        } else if (value instanceof Number number) {
            json.value(number.doubleValue());
        } else {
            json.value((String) value);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            receive(JsonReader.read(message, "DevTools message").asObject());
        }
        from.request(1);
        return null;
    }

    private void receive(JsonObject message) {
        if (message.has("id")) {
            CompletableFuture<JsonObject> answer = pending.remove(message.integer("id"));
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.object("error")
                        .string("message")));
            } else {
                answer.complete(message.object("result"));
            }
            return;
        }
        String session = message.string("sessionId", "");
        for (Listener listener : listeners) {
            if (listener.session().equals(session) && listener.method().equals(message.string("method"))) {
                listener.action().accept(message.object("params"));
            }
        }
    }
}
