package dev.vitrine.tool.site;

import java.util.List;
import java.util.Locale;

/**
 * How much a first visit transfers: the code up to the first prediction, against its budget. It does not
 * count the model, icons, what only other sites load, what only uncommon or heavy models need, what writes WebAssembly
 * and its helper threads, which come after the first model, what opens a visitor's own files, later parts of the page, or
 * languages other than English.
 */
record SizeReport(List<SiteFile> files) {
    /** The files that a first visit loads before its first prediction, without the model. */
    List<SiteFile> firstVisitCode() {
        return files.stream().filter(file -> isFirstVisitCode(file.name())).toList();
    }

    int firstVisitCodeBytes() {
        return firstVisitCode().stream().mapToInt(SiteFile::transferByteCount).sum();
    }

    private static boolean isFirstVisitCode(String name) {
        return name.equals("index.html") || name.startsWith("app.")
                || name.endsWith(".js") && !name.equals("vitrine.js") && !name.startsWith("worker-")
                && !name.startsWith("opener.") && !name.startsWith("helper.")
                && !name.startsWith("part-");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line("file", "bytes", "transfer"));
        for (SiteFile file : files) {
            text.append(line(file.name(), file.bytes().length, file.transferByteCount()));
        }
        return text.append(line("code of a first visit", "gzip", firstVisitCodeBytes()))
                .toString();
    }

    private static String line(String name, Object bytes, Object transferBytes) {
        return String.format(Locale.ROOT, "%-48s %12s %10s%n", name, bytes, transferBytes);
    }
}
