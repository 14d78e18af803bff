package dev.vitrine;

/**
 * The place of a model file, and of the files that belong to it: in the same folder, with the same query. It
 * fetches nothing.
 */
public final class ModelLocation {
    private final String folder;
    private final String query;
    private final String weightPrefix;

    /** Of a model at a URL, its weights beside it. */
    public ModelLocation(String url) {
        this(url, null, true);
    }

    /**
     * @param location a URL or path, absolute or relative; a query may hold slashes
     * @param weightPrefix stands before each weight file's path in the place of the model's folder; or null
     * @param hasQueries whether {@code ?} and {@code #} end a path, as they do in URLs
     */
    public ModelLocation(String location, String weightPrefix, boolean hasQueries) {
        int fragmentAt = hasQueries ? location.indexOf('#') : -1;
        String whole = fragmentAt < 0 ? location : location.substring(0, fragmentAt);
        int queryAt = hasQueries ? whole.indexOf('?') : -1;
        String path = queryAt < 0 ? whole : whole.substring(0, queryAt);
        query = queryAt < 0 ? "" : whole.substring(queryAt);
        folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.weightPrefix = weightPrefix;
    }

    /** @param path of the manifest, relative to the model's folder */
    public String of(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return weightPrefix == null ? beside(plain) : weightPrefix + plain + query;
    }

    /** A file of that name next to the model file. */
    public String beside(String name) {
        return folder + name + query;
    }

    /** What ends the location of each file; empty for nothing. */
    public String query() {
        return query;
    }

    /** What a model compiled for several threads is called. @param name of the one for one thread, with its ending */
    public static String forThreads(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + ".threads" + name.substring(dot);
    }

    /** The name of the file at a URL, without its folder and query. */
    public static String nameOf(String url) {
        int queryAt = url.indexOf('?');
        String path = queryAt < 0 ? url : url.substring(0, queryAt);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
