package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.NotEqual;
import dev.vitrine.graph.Reduce;
import dev.vitrine.graph.Standardize;
import dev.vitrine.graph.Unary;
import dev.vitrine.json.JsonBoolean;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of a function in the place of a layer: what Keras 2 writes as {@code TFOpLambda} and {@code SlicingOpLambda},
 * Keras 3 under the name of the operation. Arithmetic, functions of one number and reductions are here, the rest in
 * {@link ShapeOperations}.
 */
final class OperationLayers implements Layer {
    private final LayerConfig config;
    private final String function;

    private OperationLayers(LayerConfig config, String function) {
        this.config = config;
        this.function = function;
    }

    /** The layer of an entry that calls a function, or null if the class does not. @param keras3 an operation of it */
    @Uncommon
    static Layer create(LayerConfig config, boolean keras3) {
        if (keras3) {
            return new OperationLayers(config, ActivationSpec.snakeCase(config.className()));
        }
        if (!config.className().equals("TFOpLambda") && !config.className().equals("SlicingOpLambda")) {
            return null;
        }
        String function = config.json().string("function");
        return new OperationLayers(config, function.substring(function.lastIndexOf('.') + 1));
    }

    LayerConfig config() {
        return config;
    }

    @Override
    public List<Node> call(List<Node> inputs) {
        return call(Arguments.of(inputs));
    }

    @Override
    public List<Node> call(Arguments arguments) {
        if (arguments.nodes().isEmpty()) {
            throw config.problem("It calls the function " + function + " with no input.");
        }
        Node arithmetic = arithmetic(arguments);
        if (arithmetic != null) {
            return List.of(arithmetic);
        }
        List<Node> moved = ShapeOperations.call(this, function, arguments);
        if (moved != null) {
            return moved;
        }
        Node input = arguments.node(0, "x") == null ? arguments.nodes().get(0) : arguments.node(0, "x");
        Node result = reduction(arguments, input);
        result = result == null ? simple(arguments, input) : result;
        if (result == null) {
            throw config.problem("It calls the function " + function + ", which does not run here.");
        }
        return List.of(result);
    }

    /** An argument from the configuration (Keras 3) or the call, by any of its names. */
    Object value(Arguments arguments, int position, String... names) {
        for (String name : names) {
            JsonValue configured = config.json().optional(name);
            if (configured != null) {
                return configured;
            }
            Object given = arguments.value(position, name);
            if (given != null) {
                return given;
            }
        }
        return null;
    }

    /** The argument as written in the file, or null. */
    JsonValue json(Arguments arguments, int position, String... names) {
        return value(arguments, position, names) instanceof JsonValue value ? value : null;
    }

    boolean flag(Arguments arguments, int position, boolean fallback, String... names) {
        return value(arguments, position, names) instanceof JsonBoolean value ? value.value() : fallback;
    }

    private Node arithmetic(Arguments arguments) {
        MergeKind kind = switch (function) {
            case "add", "add_v2", "radd" -> MergeKind.ADD;
            case "subtract", "sub" -> MergeKind.SUBTRACT;
            case "multiply", "mul", "logical_and" -> MergeKind.MULTIPLY;
            case "truediv", "divide", "true_divide", "real_div", "realdiv", "div" -> MergeKind.DIVIDE;
            case "maximum", "logical_or" -> MergeKind.MAXIMUM;
            case "minimum" -> MergeKind.MINIMUM;
            default -> null;
        };
        boolean power = function.equals("pow") || function.equals("power");
        if (kind == null && !power) {
            return null;
        }
        Object first = value(arguments, 0, "x", "x1");
        Object second = value(arguments, 1, "y", "x2");
        if (second == null) {
            throw config.problem("It calls the function " + function + " without a second value.");
        }
        return new Arithmetic(config).of(kind, first, second);
    }

    private Node reduction(Arguments arguments, Node input) {
        Reduce.Kind kind = switch (function) {
            case "reduce_mean", "mean" -> Reduce.Kind.MEAN;
            case "reduce_sum", "sum" -> Reduce.Kind.SUM;
            case "reduce_max", "max", "amax", "any", "reduce_any" -> Reduce.Kind.MAX;
            case "reduce_min", "min", "amin", "all", "reduce_all" -> Reduce.Kind.MIN;
            case "reduce_prod", "prod" -> Reduce.Kind.PRODUCT;
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        JsonValue axis = json(arguments, 1, "axis");
        List<Integer> axes = new ArrayList<>();
        for (int i = 0; axis == null && i < input.shape().rank(); i++) {
            axes.add(i);
        }
        if (axis != null) {
            for (float place : LayerConfig.numbers(axis)) {
                axes.add(config.axis((int) place, input.shape()));
            }
        }
        return config.node(new Reduce(kind, axes, flag(arguments, 2, false, "keepdims", "keep_dims")), input);
    }

    private Node simple(Arguments arguments, Node input) {
        Unary.Kind kind = switch (function) {
            case "abs", "absolute" -> Unary.Kind.ABS;
            case "sqrt" -> Unary.Kind.SQRT;
            case "rsqrt" -> Unary.Kind.RSQRT;
            case "log" -> Unary.Kind.LOG;
            case "sin" -> Unary.Kind.SIN;
            case "cos" -> Unary.Kind.COS;
            case "floor" -> Unary.Kind.FLOOR;
            case "ceil" -> Unary.Kind.CEIL;
            case "round" -> Unary.Kind.ROUND;
            case "sign" -> Unary.Kind.SIGN;
            case "erf" -> Unary.Kind.ERF;
            default -> null;
        };
        if (kind != null) {
            return config.node(Unary.of(kind), input);
        }
        return switch (function) {
            case "negative", "neg" -> config.node(new Affine(List.of(-1f), List.of(0f)), input);
            case "square" -> config.node(new Unary(Unary.Kind.POWER, 2, 0), input);
            case "reciprocal" -> config.node(new Unary(Unary.Kind.RATIO_TO, 1, 0), input);
            case "exp" -> config.node(new Activate(Activation.Plain.EXPONENTIAL), input);
            case "identity", "stop_gradient", "copy", "convert_to_tensor", "dropout" ->
                config.node(new Identity(), input);
            case "cast" -> cast(arguments, input);
            case "clip_by_value", "clip" -> config.node(new Unary(Unary.Kind.CLIP,
                    number(arguments, 1, "clip_value_min", "x_min"), number(arguments, 2, "clip_value_max", "x_max")),
                    input);
            case "not_equal" -> config.node(new NotEqual(number(arguments, 1, "y", "x2"), false), input);
            case "logical_not" -> config.node(new Affine(List.of(-1f), List.of(1f)), input);
            case "l2_normalize", "normalize" -> {
                JsonValue axis = json(arguments, 1, "axis");
                int place = config.axis(axis == null ? -1 : (int) LayerConfig.number(axis), input.shape());
                yield config.node(new Standardize(Standardize.Kind.UNIT, List.of(place), 0, 1e-12f), input);
            }
            default -> activation(arguments, input);
        };
    }

    private float number(Arguments arguments, int position, String... names) {
        JsonValue value = json(arguments, position, names);
        if (value == null) {
            throw config.problem("It calls the function " + function + " without a fixed number " + names[0] + ".");
        }
        return (float) LayerConfig.number(value);
    }

    private Node cast(Arguments arguments, Node input) {
        JsonValue type = json(arguments, 1, "dtype");
        boolean whole = type != null && type.toString().contains("int");
        return config.node(whole ? Unary.of(Unary.Kind.TRUNCATE) : new Identity(), input);
    }

    private Node activation(Arguments arguments, Node input) {
        if (function.equals("leaky_relu")) {
            JsonValue slope = json(arguments, 1, "alpha", "negative_slope");
            float value = slope == null ? 0.2f : (float) LayerConfig.number(slope);
            return config.node(new Activate(new Activation.Relu(Float.POSITIVE_INFINITY, value, 0)), input);
        }
        if (function.equals("gelu") && flag(arguments, 1, false, "approximate")) {
            return config.node(new Activate(Activation.Plain.GELU_TANH), input);
        }
        ActivationSpec known = ActivationSpec.known(function, config.dialect().isKeras3());
        return known == null ? null : known.apply(config, input);
    }
}
