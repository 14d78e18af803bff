package dev.vitrine.codegen;

/**
 * How much work goes into one chunk: about a seventh of a millisecond, so that V8 soon calls its optimised code, and
 * less where several threads share little work.
 */
final class Bands {
    private static final double MOST = 3e6;
    private static final double LEAST = 1e5;
    private final int threads;

    Bands(int threads) {
        this.threads = threads;
    }

    /** Multiply-adds for a chunk of work that is {@code total} in all. */
    private double target(double total) {
        return threads == 1 ? MOST : Math.max(LEAST, Math.min(MOST, total / (threads * 6)));
    }

    /**
     * Units for one chunk.
     *
     * @param work multiply-adds of a unit
     * @param units in all
     * @param cost how much dearer a multiply-add is than in a product
     */
    int units(double work, int units, double cost) {
        double share = target(work * units * cost) / (work * cost);
        return (int) Math.max(1, Math.min(units, share));
    }

    /** @param pixelBlocks chunks over the pixels where all panels run over a block of them; 0 for pixels outside */
    GemmSpec split(GemmSpec spec, int pixelBlocks) {
        Pixels pixels = spec.pixels();
        int units = pixels.rows() == 1 ? spec.tiles() : pixels.rows();
        double pairs = (double) spec.depth().floats() * spec.columns();
        double unitWork = pairs * pixels.rows() * pixels.row() / units;
        int panels = spec.panels();
        double target = target(unitWork * units * pixels.planes());
        int pixelsInChunk;
        int panelsInChunk;
        if (pixelBlocks > 0) {
            pixelsInChunk = GemmSpec.ceil(units, pixelBlocks);
            panelsInChunk = (int) (target / (unitWork * pixelsInChunk / panels));
        } else {
            pixelsInChunk = (int) Math.max(1, Math.min(units, target / unitWork));
            panelsInChunk = unitWork * pixelsInChunk > 1.5 * target ? (int) (panels * target / unitWork) : panels;
        }
        GemmSpec.Work work = new GemmSpec.Work(pixelsInChunk, Math.max(1, Math.min(panels, panelsInChunk)));
        return new GemmSpec(pixels, spec.depth(), spec.columns(), spec.vectors(), spec.pixelsAtOnce(), spec.start(),
                spec.epilogue(), spec.outPanelBytes(), spec.panelsOutside(), work);
    }
}
