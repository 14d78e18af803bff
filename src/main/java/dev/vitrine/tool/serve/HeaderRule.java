package dev.vitrine.tool.serve;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Headers for the paths that match. Several rules may match one path; a later one then replaces an earlier
 * one's header of the same name, as on Firebase.
 *
 * @param path what a whole path must match
 * @param headers values by name
 */
record HeaderRule(Pattern path, Map<String, String> headers) {
    boolean matches(String requestPath) {
        return path.matcher(requestPath).matches();
    }
}
