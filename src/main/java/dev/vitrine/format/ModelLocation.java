package dev.vitrine.format;

/**
 * The place of a model file, and of the files that belong to it: in the same folder, with the same query. It
 * fetches nothing.
 */
public final class ModelLocation {
    private final String folder;
    private final String query;
    private final LoadOptions options;

    /** Of a model at a URL, its weights beside it. */
    public ModelLocation(String url) {
        this(url, LoadOptions.DEFAULT, true);
    }

    /**
     * @param location a URL or path, absolute or relative; a query may hold slashes
     * @param hasQueries as {@link ModelSource#hasQueries} says
     */
    public ModelLocation(String location, LoadOptions options, boolean hasQueries) {
        int fragmentAt = hasQueries ? location.indexOf('#') : -1;
        String whole = fragmentAt < 0 ? location : location.substring(0, fragmentAt);
        int queryAt = hasQueries ? whole.indexOf('?') : -1;
        String path = queryAt < 0 ? whole : whole.substring(0, queryAt);
        query = queryAt < 0 ? "" : whole.substring(queryAt);
        folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.options = options;
    }

    /** @param path of the manifest, relative to the model's folder */
    public String of(String path) {
        if (options.weightPathConverter() != null) {
            return options.weightPathConverter().locationOf(path);
        }
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return options.weightPathPrefix() == null ? beside(plain) : options.weightPathPrefix() + plain + query;
    }

    /** A file of that name next to the model file. */
    public String beside(String name) {
        return folder + name + query;
    }

    /** What ends the location of each file; empty for nothing. */
    public String query() {
        return query;
    }

    /** The name of the file at a URL, without its folder and query. */
    public static String nameOf(String url) {
        int queryAt = url.indexOf('?');
        String path = queryAt < 0 ? url : url.substring(0, queryAt);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
