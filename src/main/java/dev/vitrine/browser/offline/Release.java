package dev.vitrine.browser.offline;

import java.util.ArrayList;
import java.util.List;

/**
 * One build of the site: its hash and the files it needs. It holds no file itself.
 *
 * @param hash of names and contents of all files
 */
record Release(String hash, List<KeptFile> files) {
    private static final String CACHE_PREFIX = "vitrine-release-";

    /** @param args the hash, then each file as {@link KeptFile#of} reads it */
    static Release of(String[] args) {
        List<KeptFile> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            files.add(KeptFile.of(args[i]));
        }
        return new Release(args[0], files);
    }

    String cacheName() {
        return CACHE_PREFIX + hash;
    }

    boolean holds(String name) {
        for (KeptFile file : files) {
            if (file.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Which caches to delete. While pages are open, one of them may be of the release before this and still
     * ask for its files, so that release stays; older ones never do, so that the space taken is bounded.
     *
     * @param cacheNames all of the origin, oldest first; those of others are left alone
     */
    List<String> staleCaches(List<String> cacheNames, boolean pagesOpen) {
        List<String> others = new ArrayList<>();
        for (String name : cacheNames) {
            if (name.startsWith(CACHE_PREFIX) && !name.equals(cacheName())) {
                others.add(name);
            }
        }
        if (pagesOpen && !others.isEmpty()) {
            others.remove(others.size() - 1);
        }
        return others;
    }
}
