package dev.vitrine.tool.site;

import java.util.List;
import java.util.Locale;

/**
 * How much a first visit transfers: the code up to the first prediction, against its budget. It does not
 * count the model, icons or what only other sites load.
 */
record SizeReport(List<SiteFile> files) {
    static final int BUDGET_BYTES = 100_000;

    int firstVisitCodeBytes() {
        int bytes = 0;
        for (SiteFile file : files) {
            if (isFirstVisitCode(file.name())) {
                bytes += file.transferByteCount();
            }
        }
        return bytes;
    }

    boolean isWithinBudget() {
        return firstVisitCodeBytes() <= BUDGET_BYTES;
    }

    private static boolean isFirstVisitCode(String name) {
        return name.equals("index.html") || name.endsWith(".css")
                || name.endsWith(".js") && !name.equals("vitrine.js");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line("file", "bytes", "transfer"));
        for (SiteFile file : files) {
            text.append(line(file.name(), file.bytes().length, file.transferByteCount()));
        }
        return text.append(line("code of a first visit", "of " + BUDGET_BYTES, firstVisitCodeBytes()))
                .toString();
    }

    private static String line(String name, Object bytes, Object transferBytes) {
        return String.format(Locale.ROOT, "%-48s %12s %10s%n", name, bytes, transferBytes);
    }
}
