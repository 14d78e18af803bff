package dev.vitrine.wasm;

/**
 * How large a memory is at first and at most, in pages of 65,536 bytes.
 *
 * @param maxPages -1 for no limit of its own
 * @param shared whether several threads may use it; needs a limit
 */
public record MemoryLimits(int minPages, int maxPages, boolean shared) {
    /** 4 GiB, which is what 32-bit addresses reach. */
    public static final int MOST_PAGES = 65536;

    /** @throws WasmValidationException if the numbers are out of range or a shared memory has no maximum */
    public MemoryLimits {
        if (minPages < 0 || minPages > MOST_PAGES) {
            throw error("a minimum from 0 to 65536 pages", minPages);
        }
        if (maxPages != -1 && (maxPages < minPages || maxPages > MOST_PAGES)) {
            throw error("a maximum from " + minPages + " to 65536 pages", maxPages);
        }
        if (shared && maxPages == -1) {
            throw new WasmValidationException(null, -1, "A shared memory", "a maximum", "none");
        }
    }

    public static MemoryLimits atLeast(int minPages) {
        return new MemoryLimits(minPages, -1, false);
    }

    public static MemoryLimits shared(int minPages, int maxPages) {
        return new MemoryLimits(minPages, maxPages, true);
    }

    void write(ByteSink out) {
        out.u8((maxPages >= 0 ? 1 : 0) + (shared ? 2 : 0));
        out.u32(minPages);
        if (maxPages >= 0) {
            out.u32(maxPages);
        }
    }

    private static WasmValidationException error(String expected, int found) {
        return new WasmValidationException(null, -1, "A memory", expected, "" + found);
    }
}
