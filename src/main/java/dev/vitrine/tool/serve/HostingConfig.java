package dev.vitrine.tool.serve;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The part of firebase.json's {@code hosting} that this server honours. It does not know redirects and
 * rewrites: {@link #unsupported} names what it leaves out.
 *
 * @param publicFolder the folder that is deployed, relative to firebase.json
 * @param cleanUrls whether {@code /a.html} is served as {@code /a}
 * @param ignored paths that are never deployed
 * @param rules headers, in the file's order
 * @param unsupported names of settings found and left out
 */
record HostingConfig(String publicFolder, boolean cleanUrls, List<Pattern> ignored, List<HeaderRule> rules,
                     List<String> unsupported) {
    private static final List<String> UNSUPPORTED =
            List.of("redirects", "rewrites", "i18n", "trailingSlash", "frameworksBackend");

    /**
     * @param json the text of firebase.json
     * @param file its name, for errors
     * @throws dev.vitrine.json.JsonException if it is no JSON or not of Firebase's form
     */
    static HostingConfig read(String json, String file) {
        JsonObject hosting = JsonReader.read(json, file).asObject().object("hosting");
        List<Pattern> ignored = new ArrayList<>();
        if (hosting.has("ignore")) {
            for (String glob : hosting.array("ignore").asStrings()) {
                ignored.add(Glob.compile(glob));
            }
        }
        List<HeaderRule> rules = new ArrayList<>();
        if (hosting.has("headers")) {
            for (JsonValue rule : hosting.array("headers")) {
                rules.add(rule(rule.asObject()));
            }
        }
        List<String> unsupported = new ArrayList<>(UNSUPPORTED);
        unsupported.removeIf(name -> !hosting.has(name));
        return new HostingConfig(hosting.string("public", "public"), hosting.bool("cleanUrls", false),
                ignored, rules, unsupported);
    }

    private static HeaderRule rule(JsonObject rule) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonArray list = rule.array("headers");
        for (JsonValue header : list) {
            headers.put(header.asObject().string("key"), header.asObject().string("value"));
        }
        Pattern path = rule.has("regex") ? Pattern.compile(rule.string("regex"))
                : Glob.compile(rule.has("glob") ? rule.string("glob") : rule.string("source"));
        return new HeaderRule(path, headers);
    }

    /** The headers of a path, by name in any case; of rules that disagree, the last holds. */
    Map<String, String> headers(String requestPath) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HeaderRule rule : rules) {
            if (rule.matches(requestPath)) {
                headers.putAll(rule.headers());
            }
        }
        return headers;
    }

    boolean isIgnored(String requestPath) {
        for (Pattern pattern : ignored) {
            if (pattern.matcher(requestPath).matches()) {
                return true;
            }
        }
        return false;
    }
}
