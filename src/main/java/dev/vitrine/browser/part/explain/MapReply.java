package dev.vitrine.browser.part.explain;

import dev.vitrine.explain.HeatMap;
import java.util.List;

/** What the worker says of a map that it was asked for. */
sealed interface MapReply {
    /** @param map what is known by now, or null for no news */
    record Progress(int done, int total, HeatMap map) implements MapReply {
    }

    /** @param layer whose feature maps were weighed, or empty */
    record Done(HeatMap map, String layer) implements MapReply {
    }

    /** As {@code Reply.Failed}. */
    record Failed(String code, String message, List<String> args) implements MapReply {
    }
}
