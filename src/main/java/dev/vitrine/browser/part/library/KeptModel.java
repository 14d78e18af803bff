package dev.vitrine.browser.part.library;

import dev.vitrine.browser.protocol.NamedBlob;
import java.util.List;

/**
 * A model that is kept on the device.
 *
 * @param id given by the storage; 0 before it is kept
 * @param origin the file or address that it came from
 * @param date when it was kept, milliseconds since 1970
 * @param files {@code model.json} first
 */
record KeptModel(int id, String name, String origin, double date, double bytes, List<NamedBlob> files) {
    KeptModel named(String newName) {
        return new KeptModel(id, newName, origin, date, bytes, files);
    }
}
