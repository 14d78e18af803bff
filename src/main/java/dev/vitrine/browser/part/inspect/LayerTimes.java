package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.protocol.LayerTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * To which lines of the table the measured steps belong. A step has the name of the last layer that was melted into it:
 * those before it, which have none of their own, lead there by who reads them. It measures nothing.
 *
 * @param millis of each line; 0 where it has no step of its own
 * @param homes of each line, the one that has its time: itself, another, or {@link #NONE} for a line that does nothing
 */
record LayerTimes(double[] millis, int[] homes, int steps, double total) {
    static final int NONE = -1;

    static LayerTimes of(List<LayerLine> lines, List<LayerTime> steps) {
        double[] millis = new double[lines.size()];
        int[] homes = new int[lines.size()];
        double total = 0;
        for (int i = 0; i < homes.length; i++) {
            homes[i] = NONE;
        }
        for (LayerTime step : steps) {
            total += step.ms();
            int line = lineOf(step.name(), lines, homes);
            if (line != NONE) {
                homes[line] = line;
                millis[line] += step.ms();
            }
        }
        leadOn(lines, homes);
        return new LayerTimes(millis, homes, steps.size(), total);
    }

    // A layer that is called twice is two lines of one name: the first that has no step yet, else the last.
    private static int lineOf(String name, List<LayerLine> lines, int[] homes) {
        int last = NONE;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equals(name)) {
                last = i;
                if (homes[i] == NONE) {
                    return i;
                }
            }
        }
        return last;
    }

    private static void leadOn(List<LayerLine> lines, int[] homes) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (int input : lines.get(i).inputs()) {
                if (homes[input] == NONE && lines.get(input).inputs().length > 0) {
                    homes[input] = homes[i];
                }
            }
        }
        // What comes after the last step is done with it.
        for (int i = 0; i < homes.length; i++) {
            int[] inputs = lines.get(i).inputs();
            if (homes[i] == NONE && inputs.length > 0) {
                homes[i] = homes[inputs[0]];
            }
        }
    }

    /** The lines, the slowest step first, what was melted into it beside it; what does nothing comes last. */
    List<Integer> slowestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < homes.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> homes[i] == NONE ? 1 : -millis[homes[i]])
                .thenComparingInt(i -> homes[i]).thenComparingInt(i -> i));
        return order;
    }
}
