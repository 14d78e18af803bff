package dev.vitrine.browser.part.library;

import dev.vitrine.browser.protocol.NamedBlob;
import java.util.List;

/**
 * A model that this browser keeps.
 *
 * @param id the shelf's own; 0 before it is kept
 * @param keptAt milliseconds since 1970
 * @param origin the file or the address that it was opened from; empty where that was not written down
 * @param files {@code model.json} first
 */
record KeptModel(int id, String name, double bytes, double keptAt, String origin, List<NamedBlob> files) {
}
