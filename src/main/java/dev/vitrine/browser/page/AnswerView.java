package dev.vitrine.browser.page;

import java.util.List;

/** The label beside the case: the model's answer, or why there is none. */
interface AnswerView {
    /** The best class and its share. */
    void headline(String name, String share);

    /** Words in the headline's place while there is no answer. */
    void await(String text);

    /** The rows of the answer, best first. */
    void rows(List<Row> rows);

    /** Offers to show more or fewer rows; an empty text offers nothing. */
    void offerRows(String text, boolean expanded);

    /** Marks what is shown as an earlier picture's answer, or no longer so. */
    void stale(boolean isStale);

    /** Says what went wrong, in the answer's place. */
    void alert(Complaint complaint);

    void clearAlert();

    /** The line under the answer. */
    void status(String text);

    /** Remarks under the status line, a sentence each. */
    void notes(List<String> sentences);

    /** Says a sentence to screen readers, once they are free. */
    void announce(String sentence);
}
