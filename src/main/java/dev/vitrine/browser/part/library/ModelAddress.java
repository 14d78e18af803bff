package dev.vitrine.browser.part.library;

import java.util.List;
import java.util.Locale;

/** Where a person says that a model lies: a file of one, or the folder that its model.json lies in, as {@code ?model=}. */
final class ModelAddress {
    private static final List<String> ENDINGS = List.of(".json", ".keras", ".h5", ".hdf5", ".zip");

    private ModelAddress() {
    }

    /** The address of the file to fetch first; null for what is no web address. */
    static String of(String typed) {
        String address = typed.trim();
        if (address.indexOf("://") < 0) {
            address = "https://" + address;
        }
        String small = address.toLowerCase(Locale.ROOT);
        int host = small.startsWith("https://") ? 8 : small.startsWith("http://") ? 7 : address.length();
        if (host >= address.length() || address.indexOf(' ') >= 0 || address.charAt(host) == '/') {
            return null;
        }
        int hash = address.indexOf('#');
        address = hash < 0 ? address : address.substring(0, hash);
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String rest = query < 0 ? "" : address.substring(query);
        if (path.indexOf('/', host) > 0) {
            for (String ending : ENDINGS) {
                if (path.toLowerCase(Locale.ROOT).endsWith(ending)) {
                    return path + rest;
                }
            }
        }
        return path + (path.endsWith("/") ? "" : "/") + "model.json" + rest;
    }
}
