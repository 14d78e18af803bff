package dev.vitrine.browser.offline;

import dev.vitrine.browser.jso.Cache;
import dev.vitrine.browser.jso.CacheStorage;
import dev.vitrine.browser.jso.Fetch;
import dev.vitrine.browser.jso.Request;
import dev.vitrine.browser.jso.Response;
import dev.vitrine.browser.protocol.OfflineStatus;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/**
 * The files of one release in the browser's cache. Every method waits, so it must be called from a coroutine.
 */
final class ReleaseCache {
    private final Release release;
    private final String scope;
    private final CacheStorage storage = CacheStorage.current();

    /** @param scope the address that names are relative to, ending in {@code /} */
    ReleaseCache(Release release, String scope) {
        this.release = release;
        this.scope = scope;
    }

    /** Fetches what is not kept yet, all at once; throws if a file cannot be had. */
    void fill() {
        Cache cache = storage.open(release.cacheName()).await();
        List<JSPromise<Object>> pending = new ArrayList<>();
        for (KeptFile file : release.files()) {
            pending.add(JSPromise.callAsync(() -> {
                keep(file, cache);
                return null;
            }));
        }
        for (JSPromise<Object> file : pending) {
            file.await();
        }
    }

    private void keep(KeptFile file, Cache cache) {
        String url = url(file.name());
        if (isThere(cache.find(url).await())) {
            return;
        }
        Response response = file.hasHashedName() ? storage.find(url).await() : null;
        if (!isThere(response)) {
            response = Fetch.fetch(Request.of(url, file.hasHashedName() ? "default" : "no-cache",
                    file.integrity())).await();
        }
        if (!response.isOk()) {
            // An error may itself have been kept for a year: Firebase gives a 404 the missing file's headers.
            response = Fetch.fetch(Request.of(url, "reload", file.integrity())).await();
        }
        if (!response.isOk()) {
            throw new IllegalStateException(url + " answered with HTTP status " + response.getStatus());
        }
        cache.put(url, response).await();
    }

    /** The kept response, of this release or, for a name that never changes its content, of any; else null. */
    Response find(String name) {
        Response own = storage.open(release.cacheName()).await().find(url(name)).await();
        if (isThere(own)) {
            return own;
        }
        Response any = KeptFile.isHashedName(name) ? storage.find(url(name)).await() : null;
        return isThere(any) ? any : null;
    }

    OfflineStatus status() {
        int kept = storage.open(release.cacheName()).await().keys().await().getLength();
        return new OfflineStatus(release.hash(), kept, release.files().size());
    }

    void deleteStale(boolean pagesOpen) {
        JSArrayReader<JSString> keys = storage.keys().await();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < keys.getLength(); i++) {
            names.add(keys.get(i).stringValue());
        }
        for (String name : release.staleCaches(names, pagesOpen)) {
            storage.remove(name).await();
        }
    }

    private String url(String name) {
        return name.equals("./") ? scope : scope + name;
    }

    private static boolean isThere(Response response) {
        return response != null && !JSObjects.isUndefined(response);
    }
}
