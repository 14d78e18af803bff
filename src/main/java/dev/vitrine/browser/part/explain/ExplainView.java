package dev.vitrine.browser.part.explain;

import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.explain.HeatMap;
import java.util.List;

/** What the part can show. It keeps no state. */
interface ExplainView {
    /** Whether there is anything to explain; if not, an invitation takes its place. */
    void ready(boolean isReady);

    /** The classes to choose from; the first stands for the best of each answer. */
    void classes(List<String> names);

    /** A sentence about the method that is chosen. */
    void about(String sentence);

    /** The picture as the model saw it. */
    void picture(ModelView view);

    /** The map over it, with a description for those who do not see it; null takes it away. */
    void heat(HeatMap heat, String description);

    /** @param share how much is done, 0 to 1; negative where nothing is under way */
    void progress(double share, boolean canStart);

    /** What was done or is being done. */
    void status(String sentence);

    /** The same, said to screen readers too. */
    void report(String sentence);
}
