package dev.vitrine.tool.convert;

import dev.vitrine.convert.Encoding;
import dev.vitrine.convert.Quantizing;
import dev.vitrine.tool.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked of {@code convert}. Paths are as written; none of them has been looked at.
 *
 * @param site whether a whole site is wanted
 * @param images folder of pictures to compare both models on, or null
 */
record ConvertArguments(String in, String out, boolean site, Quantizing quantizing, int shardBytes,
        boolean splitByLayer, String metadata, String labels, String images) {
    private static final int DEFAULT_SHARD_BYTES = 4 << 20;

    static ConvertArguments read(List<String> args) {
        return new Reader(args).read();
    }

    private static final class Reader {
        private final List<String> args;
        private final List<String> paths = new ArrayList<>();
        private int next;
        private boolean site;
        private boolean split;
        private int shardBytes = DEFAULT_SHARD_BYTES;
        private Quantizing quantizing = Quantizing.NONE;
        private String metadata;
        private String labels;
        private String images;

        Reader(List<String> args) {
            this.args = args;
        }

        ConvertArguments read() {
            while (next < args.size()) {
                String arg = args.get(next++);
                switch (arg) {
                    case "--site" -> site = true;
                    case "--split-by-layer" -> split = true;
                    case "--quantize" -> quantizing = quantizing.with(rule(value(arg)));
                    case "--shard-bytes" -> shardBytes = count(value(arg));
                    case "--metadata" -> metadata = value(arg);
                    case "--labels" -> labels = value(arg);
                    case "--images" -> images = value(arg);
                    default -> {
                        if (arg.startsWith("--")) {
                            throw new UsageException("convert does not know \"" + arg + "\".");
                        }
                        paths.add(arg);
                    }
                }
            }
            if (paths.size() != 2) {
                throw new UsageException(site ? "convert --site needs the folder to write, then the model."
                        : "convert needs the model, then the folder to write.");
            }
            return new ConvertArguments(paths.get(site ? 1 : 0), paths.get(site ? 0 : 1), site, quantizing, shardBytes,
                    split, metadata, labels, images);
        }

        private String value(String option) {
            if (next == args.size()) {
                throw new UsageException(option + " needs a value behind it.");
            }
            return args.get(next++);
        }

        private static Quantizing.Rule rule(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            Encoding encoding = Encoding.of(name);
            if (encoding == null || encoding == Encoding.FLOAT32 && equals < 0) {
                throw new UsageException("\"" + name + "\" is nothing to quantise to: give --quantize float16, uint8 or"
                        + " uint16, and patterns of weight names behind a = if only some are meant.");
            }
            List<String> patterns = equals < 0 ? List.of() : List.of(text.substring(equals + 1).split(","));
            return new Quantizing.Rule(encoding, patterns);
        }

        private static int count(String text) {
            try {
                int count = Integer.parseInt(text);
                if (count > 0) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // Falls through to the sentence below, as a number out of range does.
            }
            throw new UsageException("\"" + text + "\" is no size: give --shard-bytes a number of at least 1.");
        }
    }
}
