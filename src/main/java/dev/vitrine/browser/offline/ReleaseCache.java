package dev.vitrine.browser.offline;

import dev.vitrine.browser.jso.Cache;
import dev.vitrine.browser.jso.CacheStorage;
import dev.vitrine.browser.jso.Fetch;
import dev.vitrine.browser.jso.Request;
import dev.vitrine.browser.jso.Response;
import dev.vitrine.browser.protocol.OfflineStatus;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/**
 * The files of one release in the browser's cache. It answers with promises, not coroutines: those would
 * double the service worker.
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

    /** Fetches what is not kept yet, all at once; rejects if a file cannot be had. */
    JSPromise<?> fill() {
        return storage.open(release.cacheName()).flatThen(cache -> {
            JSArray<JSPromise<JSObject>> pending = new JSArray<>();
            for (KeptFile file : release.files()) {
                pending.push(keep(file, cache));
            }
            return JSPromise.all(pending);
        });
    }

    private JSPromise<JSObject> keep(KeptFile file, Cache cache) {
        String url = url(file.name());
        return cache.find(url).flatThen(kept -> isThere(kept) ? JSPromise.<JSObject>resolve(kept)
                : obtain(file, url).flatThen(response -> cache.put(url, response)));
    }

    private JSPromise<Response> obtain(KeptFile file, String url) {
        if (!file.hasHashedName()) {
            return fetch(url, "no-cache", file.integrity());
        }
        return storage.find(url).flatThen(old -> isThere(old) ? JSPromise.resolve(old)
                : fetch(url, "default", ""));
    }

    private static JSPromise<Response> fetch(String url, String cacheMode, String integrity) {
        return Fetch.fetch(Request.of(url, cacheMode, integrity))
                // An error may itself have been kept for a year: Firebase gives a 404 the missing file's
                // headers.
                .flatThen(response -> response.isOk() ? JSPromise.resolve(response)
                        : Fetch.fetch(Request.of(url, "reload", integrity)))
                .then(response -> {
                    if (!response.isOk()) {
                        throw new IllegalStateException(url + " answered with HTTP status "
                                + response.getStatus());
                    }
                    return response;
                });
    }

    /**
     * The kept response, of this release or, for a name that never changes its content, of any; the network's
     * where nothing is kept.
     */
    JSPromise<Response> answer(Request request, String name) {
        return storage.open(release.cacheName())
                .flatThen(cache -> cache.find(url(name)))
                .flatThen(own -> isThere(own) || !KeptFile.isHashedName(name) ? JSPromise.resolve(own)
                        : storage.find(url(name)))
                .flatThen(kept -> isThere(kept) ? JSPromise.resolve(kept) : Fetch.fetch(request));
    }

    JSPromise<OfflineStatus> status() {
        return storage.open(release.cacheName()).flatThen(Cache::keys)
                .then(kept -> new OfflineStatus(release.hash(), kept.getLength(), release.files().size()));
    }

    JSPromise<?> deleteStale(boolean pagesOpen) {
        return storage.keys().flatThen(keys -> {
            JSArray<JSPromise<JSObject>> pending = new JSArray<>();
            for (String name : release.staleCaches(texts(keys), pagesOpen)) {
                pending.push(storage.remove(name));
            }
            return JSPromise.all(pending);
        });
    }

    private static List<String> texts(JSArrayReader<JSString> strings) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < strings.getLength(); i++) {
            texts.add(strings.get(i).stringValue());
        }
        return texts;
    }

    private String url(String name) {
        return name.equals("./") ? scope : scope + name;
    }

    private static boolean isThere(Response response) {
        return !JSObjects.isUndefined(response);
    }
}
