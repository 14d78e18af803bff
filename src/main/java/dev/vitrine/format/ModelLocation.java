package dev.vitrine.format;

/**
 * The place of a model file, and of the files that its manifest names: in the same folder, with the same
 * query. It fetches nothing.
 */
final class ModelLocation {
    private final String folder;
    private final String query;
    private final LoadOptions options;

    /**
     * @param location a URL or path, absolute or relative; a query may hold slashes
     * @param hasQueries as {@link ModelSource#hasQueries} says
     */
    ModelLocation(String location, LoadOptions options, boolean hasQueries) {
        int fragmentAt = hasQueries ? location.indexOf('#') : -1;
        String whole = fragmentAt < 0 ? location : location.substring(0, fragmentAt);
        int queryAt = hasQueries ? whole.indexOf('?') : -1;
        String path = queryAt < 0 ? whole : whole.substring(0, queryAt);
        query = queryAt < 0 ? "" : whole.substring(queryAt);
        folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.options = options;
    }

    /** @param path of the manifest, relative to the model's folder */
    String of(String path) {
        if (options.weightPathConverter() != null) {
            return options.weightPathConverter().locationOf(path);
        }
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return (options.weightPathPrefix() == null ? folder : options.weightPathPrefix()) + plain + query;
    }
}
