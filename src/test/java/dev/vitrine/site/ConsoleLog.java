package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a page and its workers logged as a warning or an error: console calls, uncaught exceptions, failed
 * requests and violations of the content security policy. It does not judge which were expected.
 */
final class ConsoleLog {
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    /** @param kind of the target, such as {@code page} or {@code service_worker} */
    void listen(DevTools devTools, String session, String kind) {
        devTools.onEvent(session, "Runtime.consoleAPICalled", event -> {
            if (event.string("type").equals("error") || event.string("type").equals("warning")) {
                List<String> words = new ArrayList<>();
                for (JsonValue argument : event.array("args")) {
                    JsonObject value = argument.asObject();
                    words.add(value.has("value") ? value.required("value").toString()
                            : value.string("description", value.string("type")));
                }
                problems.add(kind + ": " + String.join(" ", words));
            }
        });
        devTools.onEvent(session, "Runtime.exceptionThrown",
                event -> problems.add(kind + ": " + text(event.object("exceptionDetails"))));
        devTools.onEvent(session, "Log.entryAdded", event -> {
            JsonObject entry = event.object("entry");
            if (entry.string("level").equals("error") || entry.string("level").equals("warning")) {
                problems.add(kind + ": " + entry.string("text") + ' ' + entry.string("url", ""));
            }
        });
        devTools.send(session, "Runtime.enable", Map.of());
        devTools.send(session, "Log.enable", Map.of());
    }

    static String text(JsonObject exceptionDetails) {
        JsonObject exception = exceptionDetails.optionalObject("exception");
        return exception != null && exception.has("description") ? exception.string("description")
                : exceptionDetails.string("text");
    }

    /** A problem that a test causes on purpose: entries that hold these words no longer fail it. */
    void expect(String words) {
        expected.add(words);
    }

    List<String> all() {
        return List.copyOf(problems);
    }

    List<String> unexpected() {
        List<String> left = new ArrayList<>(problems);
        left.removeIf(problem -> expected.stream().anyMatch(problem::contains));
        return left;
    }
}
