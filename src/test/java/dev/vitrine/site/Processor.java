package dev.vitrine.site;

/**
 * How fast this machine runs a page's scripts, by the first half of what Lighthouse calls the benchmark index: how many
 * texts of 10,000 letters a page puts together letter by letter in a second, divided by ten. A slow phone is emulated by a
 * slowed processor, and Lighthouse's factor of four is meant for a fast desktop: where the machine is slow itself, or
 * others use it too, four times slower would be another phone.
 */
final class Processor {
    /** Lighthouse's documentation gives fast desktops 1500 to 2000. */
    private static final double FAST_DESKTOP = 2000;
    private static final String INDEX = """
            (() => {
              const start = performance.now();
              let texts = 0;
              while (performance.now() - start < 500) {
                let text = '';
                for (let i = 0; i < 10000; i++) text += 'a';
                if (text.length === 1) throw new Error('This keeps the text from being optimised away.');
                texts++;
              }
              return texts / 10 / ((performance.now() - start) / 1000);
            })()""";

    private Processor() {
    }

    /** As measured in a page that is not slowed down. */
    static double index(Page page) {
        return page.number(INDEX);
    }

    /** What makes a processor of this index as slow as one of {@code slowdown} would make a fast desktop. */
    static double slowdown(double index, double slowdown) {
        return Math.max(1, Math.min(slowdown, slowdown * index / FAST_DESKTOP));
    }
}
