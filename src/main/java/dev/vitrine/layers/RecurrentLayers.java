package dev.vitrine.layers;

import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.NotEqual;
import dev.vitrine.graph.Recurrent;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Layers that go through time, and the one that masks steps. */
final class RecurrentLayers {
    private RecurrentLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "Masking" -> masking(config);
            case "TimeDistributed", "Bidirectional" -> WrapperLayers.create(config);
            default -> timed(config);
        };
    }

    /** The layer that goes through time, or null if its class is none. */
    static TimeLayer timed(LayerConfig config) {
        List<RecurrentCell> cells = switch (config.className()) {
            case "SimpleRNN", "LSTM", "GRU", "UnifiedLSTM", "UnifiedGRU" ->
                List.of(RecurrentCell.read(config, kind(config.className())));
            case "RNN" -> cells(config, config.json().object("cell"));
            default -> null;
        };
        if (cells != null) {
            if (config.bool("time_major", false)) {
                throw config.problem("It takes the time steps before the batch (time_major), which does not run here.");
            }
            return new RecurrentStack(config, cells);
        }
        return switch (config.className()) {
            case "ConvLSTM1D" -> new ConvLstmLayer(config, 1);
            case "ConvLSTM2D" -> new ConvLstmLayer(config, 2);
            default -> null;
        };
    }

    private static Recurrent.Kind kind(String className) {
        return switch (className) {
            case "SimpleRNN", "SimpleRNNCell" -> Recurrent.Kind.SIMPLE;
            case "LSTM", "LSTMCell", "UnifiedLSTM" -> Recurrent.Kind.LSTM;
            case "GRU", "GRUCell", "UnifiedGRU" -> Recurrent.Kind.GRU;
            default -> null;
        };
    }

    private static List<RecurrentCell> cells(LayerConfig config, JsonValue written) {
        List<RecurrentCell> cells = new ArrayList<>();
        JsonObject entry = written.asObject();
        String className = entry.string("class_name");
        JsonObject settings = entry.object("config");
        if (className.equals("StackedRNNCells")) {
            for (JsonValue cell : settings.array("cells")) {
                cells.addAll(cells(config, cell));
            }
            return cells;
        }
        Recurrent.Kind kind = kind(className);
        if (kind == null) {
            throw config.problem("It has a cell of the class " + className + ", which is unknown here.");
        }
        cells.add(RecurrentCell.read(config.part(className, settings, settings.string("name", className)), kind));
        return cells;
    }

    private static Layer masking(LayerConfig config) {
        NotEqual op = new NotEqual(config.number("mask_value", 0), true);
        return inputs -> {
            Node input = config.single(inputs);
            if (input.shape().rank() < 2) {
                throw config.problem("It needs an input with time steps but gets " + input.shape() + ".");
            }
            Node mask = config.node(op, input);
            Node steps = config.node(new ExpandDims(mask.shape().rank()), mask);
            Node output = config.node(new Merge(MergeKind.MULTIPLY), input, steps);
            config.context().mask(output, mask);
            return List.of(output);
        };
    }
}
