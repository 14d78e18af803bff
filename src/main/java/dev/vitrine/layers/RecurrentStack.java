package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.graph.Passage;
import java.util.ArrayList;
import java.util.List;

/** A recurrent layer of one cell or of several, each fed with the steps of the one before. */
final class RecurrentStack implements TimeLayer {
    private final LayerConfig config;
    private final List<RecurrentCell> cells;
    private final Passage passage;
    private final boolean givesStates;

    RecurrentStack(LayerConfig config, List<RecurrentCell> cells) {
        if (cells.isEmpty()) {
            throw config.problem("It has no cell.");
        }
        this.config = config;
        this.cells = cells;
        this.passage = new Passage(config.bool("go_backwards", false), false,
                config.bool("return_sequences", false));
        this.givesStates = config.bool("return_state", false);
    }

    @Override
    public Passage passage() {
        return passage;
    }

    @Override
    public boolean givesStates() {
        return givesStates;
    }

    @Override
    public int stateCount() {
        int count = 0;
        for (RecurrentCell cell : cells) {
            count += cell.states();
        }
        return count;
    }

    @Override
    public List<Node> call(List<Node> inputs, Passage way) {
        Node sequence = inputs.get(0);
        if (sequence.shape().rank() != 3) {
            throw config.problem("It needs an input of 3 dimensions (batch, time, features) but gets "
                    + sequence.shape() + ".");
        }
        if (inputs.size() != 1 && inputs.size() != 1 + stateCount()) {
            throw config.problem("It needs one input, or " + stateCount() + " first states too, but gets "
                    + inputs.size() + " inputs.");
        }
        Node mask = config.context().maskOf(sequence);
        List<Node> result = new ArrayList<>();
        List<Node> states = new ArrayList<>();
        Node steps = sequence;
        int given = 1;
        for (int i = 0; i < cells.size(); i++) {
            RecurrentCell cell = cells.get(i);
            boolean last = i == cells.size() - 1;
            Passage each = last ? way : new Passage(way.backwards(), true, true);
            List<Node> initial = inputs.size() == 1 ? List.of() : inputs.subList(given, given + cell.states());
            given += cell.states();
            Node projected = cell.projected(steps);
            steps = cell.run(projected, initial, mask, each, 0);
            for (int state = 0; givesStates && state < cell.states(); state++) {
                states.add(cell.run(projected, initial, mask, new Passage(way.backwards(), false, false), state));
            }
        }
        config.context().mask(steps, way.sequences() ? mask : null);
        result.add(steps);
        result.addAll(states);
        return result;
    }
}
