package dev.vitrine.browser.protocol;

/**
 * How much of the site the service worker really holds. A page asks by posting the text {@link #QUESTION} to
 * the active service worker; the answer is a text message that {@link #decode} reads. The same message also
 * comes unasked when a release has become active and when missing files have been fetched again. It says
 * nothing of models that a person opens.
 *
 * @param release hash of the release that answers
 * @param keptFiles files of it that are in the cache now
 * @param totalFiles files that it needs without a network, model included
 */
public record OfflineStatus(String release, int keptFiles, int totalFiles) {
    /** What a page posts to ask. */
    public static final String QUESTION = "offline-status?";

    private static final String ANSWER = "offline-status ";

    /** Whether the site works without a network: every file is kept. */
    public boolean isReady() {
        return totalFiles > 0 && keptFiles == totalFiles;
    }

    /** The message's text: {@code offline-status RELEASE KEPT TOTAL}. */
    public String encode() {
        return ANSWER + release + ' ' + keptFiles + ' ' + totalFiles;
    }

    /** The status that a message's text holds; null if it is another kind of message. */
    public static OfflineStatus decode(String message) {
        if (!message.startsWith(ANSWER)) {
            return null;
        }
        int kept = message.indexOf(' ', ANSWER.length()) + 1;
        int total = message.indexOf(' ', kept) + 1;
        if (kept == 0 || total == 0) {
            return null;
        }
        return new OfflineStatus(message.substring(ANSWER.length(), kept - 1),
                Integer.parseInt(message.substring(kept, total - 1)),
                Integer.parseInt(message.substring(total)));
    }
}
