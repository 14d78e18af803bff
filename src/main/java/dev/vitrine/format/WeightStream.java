package dev.vitrine.format;

import java.util.List;

/**
 * The files of all groups as one stream into the decoder, one file after the other. It names the file it wants and
 * takes its bytes; whoever drives it may wait for them as it likes. It remembers how long each group turned out, so
 * that an error names the files at fault and not the last ones.
 */
public final class WeightStream {
    private final LoadOptions.PathConverter places;
    private final ModelDescription description;
    private final ProgressListener progress;
    private final WeightDecoder decoder;
    private final double totalBytes;
    private final List<WeightGroup> groups;
    private final double[] groupBytes;
    private int group;
    private int file;
    private ShardConsumer current;

    WeightStream(LoadOptions.PathConverter places, ModelDescription description, ProgressListener progress) {
        this.places = places;
        this.description = description;
        this.progress = progress;
        decoder = new WeightDecoder(description.manifest());
        totalBytes = description.manifest().totalBytes();
        groups = description.manifest().groups();
        groupBytes = new double[groups.size()];
        skipEmptyGroups();
    }

    /** The location of the file to be read next, or null after the last. */
    public String wanted() {
        return group == groups.size() ? null : places.locationOf(groups.get(group).paths().get(file));
    }

    /** The location of the file {@code steps} after the wanted one, or null beyond the last. */
    public String ahead(int steps) {
        int atGroup = group;
        int atFile = file + steps;
        while (atGroup < groups.size() && atFile >= groups.get(atGroup).paths().size()) {
            atFile -= groups.get(atGroup).paths().size();
            atGroup++;
        }
        return atGroup == groups.size() ? null : places.locationOf(groups.get(atGroup).paths().get(atFile));
    }

    /** Takes the wanted file; to be asked for once a file. */
    public ModelSource.Consumer consumer() {
        String place = wanted();
        progress.progress(decoder.receivedBytes(), totalBytes, place);
        current = new ShardConsumer(place);
        return current;
    }

    /** The wanted file has been read to its end. */
    public void end() {
        current.end();
        file++;
        if (file == groups.get(group).paths().size()) {
            group++;
            file = 0;
            skipEmptyGroups();
        }
    }

    /** What the weights will be, before their files are there. */
    public Weights expected() {
        return decoder.expected();
    }

    /**
     * The weights, after the last file.
     *
     * @throws ModelFormatException if the files do not have the length that the model file lists
     */
    public Weights weights() {
        if (!decoder.isComplete() || decoder.surplusBytes() > 0) {
            throw wrongLength(groups, groupBytes);
        }
        return decoder.finish();
    }

    private void skipEmptyGroups() {
        while (group < groups.size() && groups.get(group).paths().isEmpty()) {
            group++;
        }
    }

    /** The error for the first group whose files do not have the length of its weights. */
    private ModelFormatException wrongLength(List<WeightGroup> groups, double[] groupBytes) {
        boolean tooShort = !decoder.isComplete();
        int faulty = 0;
        while (faulty < groupBytes.length - 1 && (tooShort
                ? groupBytes[faulty] >= groups.get(faulty).byteLength()
                : groupBytes[faulty] <= groups.get(faulty).byteLength())) {
            faulty++;
        }
        WeightGroup group = groups.get(faulty);
        String files = named(group.paths());
        boolean one = group.paths().size() == 1;
        String expected = Integer.toString(group.byteLength());
        String actual = WeightDecoder.text(groupBytes[faulty]);
        String sentence = "The weights " + (one ? "file " : "files ") + files
                + (one ? " has " : " together have ") + actual + " bytes, but " + description.file()
                + " lists weights of "
                + (description.manifest().isExact() ? "" : "at least ") + expected + ": ";
        return tooShort
                ? new ModelFormatException("weights-truncated", sentence
                        + (one ? "it was cut short. Upload it again, in full."
                                : "one was cut short. Upload them again, in full."), files, expected, actual)
                : new ModelFormatException("weights-too-long", sentence
                        + (one ? "it belongs" : "one belongs") + " to another model, or to another version of"
                        + " this one.", files, expected, actual);
    }

    private static String named(List<String> paths) {
        return paths.size() < 2 ? paths.isEmpty() ? "(none)" : paths.get(0)
                : paths.get(0) + " to " + paths.get(paths.size() - 1);
    }

    /** Hands one file on and looks at its first bytes. */
    private final class ShardConsumer implements ModelSource.Consumer {
        private final String file;
        private final byte[] head = new byte[FileKind.HEAD_BYTES];
        private int headBytes;
        private boolean typedAsHtml;

        ShardConsumer(String file) {
            this.file = file;
        }

        @Override
        public void begin(ModelSource.Facts facts) {
            typedAsHtml = facts.isHtml();
            if (!facts.isFound()) {
                String status = Integer.toString(facts.status());
                throw new ModelFormatException("shard-not-found", facts.status() == 404
                        ? "The weights file " + file + ", which " + description.file()
                                + " lists, was not found (status 404). Put it beside the model file."
                        : "The server answered with status " + status + " instead of the weights file " + file
                                + ".",
                        file, status);
            }
        }

        @Override
        public void accept(byte[] chunk, int offset, int length) {
            lookAt(chunk, offset, length);
            try {
                decoder.accept(chunk, offset, length);
            } catch (ModelFormatException e) {
                throw e.in(file);
            }
            count(length);
        }

        @Override
        public void take(byte[] bytes) {
            lookAt(bytes, 0, bytes.length);
            try {
                decoder.take(bytes);
            } catch (ModelFormatException e) {
                throw e.in(file);
            }
            count(bytes.length);
        }

        private void count(int length) {
            groupBytes[group] += length;
            progress.progress(decoder.receivedBytes(), totalBytes, file);
        }

        private void lookAt(byte[] chunk, int offset, int length) {
            int missing = Math.min(head.length - headBytes, length);
            if (missing > 0) {
                System.arraycopy(chunk, offset, head, headBytes, missing);
                headBytes += missing;
                if (headBytes == head.length) {
                    inspect();
                }
            }
        }

        void end() {
            if (headBytes < head.length) {
                inspect();
            }
        }

        private void inspect() {
            FileKind kind = FileKind.of(head, headBytes);
            boolean tagged = headBytes > 1 && head[0] == '<' && (head[1] == '!' || head[1] >= 'A');
            if (kind == FileKind.HTML || typedAsHtml && tagged) {
                throw new ModelFormatException("shard-is-html", "The server answered with a web page instead"
                        + " of the weights file " + file + " (a 404 page with status 200?). Check that the"
                        + " file lies beside " + description.file() + ".", file, description.file());
            }
            if (kind == FileKind.LFS_POINTER) {
                throw ModelFormatException.pointer(file);
            }
        }
    }
}
