package dev.vitrine.browser.page;

import java.util.ArrayList;
import java.util.List;

/** The names of this release's files that the page may want later, each with its content's hash in it. */
final class SiteNames {
    private final String[] names;

    /** @param names such as {@code part-crop.3f2a9c1b7d04.js}, as the site builder lists them */
    SiteNames(String[] names) {
        this.names = names;
    }

    /** The deployed name of what is called so without hash and extension; null if the site has no such file. */
    String one(String plain) {
        for (String name : names) {
            if (name.startsWith(plain + ".")) {
                return name;
            }
        }
        return null;
    }

    /** What the names have between the prefix and their hash. */
    List<String> all(String prefix) {
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(prefix)) {
                plain.add(name.substring(prefix.length(), name.indexOf('.')));
            }
        }
        return plain;
    }
}
