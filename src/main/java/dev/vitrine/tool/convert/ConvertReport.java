package dev.vitrine.tool.convert;

import dev.vitrine.convert.Converted;
import dev.vitrine.convert.Quantizing;
import java.io.PrintStream;
import java.util.Locale;

/** What a conversion made, as text: files, bytes, and for quantised models the worst error of each layer. */
final class ConvertReport {
    private ConvertReport() {
    }

    static void print(Converted converted, ConvertArguments wanted, PrintStream out) {
        int shards = converted.files().size() - 1;
        out.println("Wrote " + wanted.out() + ": model.json and " + shards + (shards == 1 ? " shard, " : " shards, ")
                + count(converted.storedBytes()) + " bytes of weights.");
        if (!wanted.quantizing().equals(Quantizing.NONE)) {
            double kept = converted.sourceBytes() == 0 ? 1
                    : (double) converted.storedBytes() / converted.sourceBytes();
            out.println(String.format(Locale.ROOT, "Quantised: %s bytes instead of %s, %.1f %% saved.",
                    count(converted.storedBytes()), count(converted.sourceBytes()), 100 * (1 - kept)));
            out.println(String.format(Locale.ROOT, "%-40s %12s %12s  %s", "layer", "bytes", "of", "worst error"));
            for (Converted.LayerReport layer : converted.layers()) {
                out.println(String.format(Locale.ROOT, "%-40s %12s %12s  %.3g", layer.layer(),
                        count(layer.storedBytes()), count(layer.sourceBytes()), layer.worstError()));
            }
        }
        for (String warning : converted.warnings()) {
            out.println("Note for use with TF.js instead of Vitrine: " + warning);
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
