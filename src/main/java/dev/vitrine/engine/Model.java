package dev.vitrine.engine;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A graph that predicts, for any batch and any size its inputs leave open. It keeps the executable of the shapes seen
 * last. One call at a time.
 */
public final class Model {
    private final Graph graph;
    private final Engine engine;
    private List<Shape> readyFor = List.of();
    private Executable executable;

    /**
     * A model that runs in plain Java.
     *
     * @param graph its weights bound
     */
    public Model(Graph graph) {
        this(graph, new JavaEngine(""));
    }

    private Model(Graph graph, Engine engine) {
        this.graph = graph;
        this.engine = engine;
    }

    /** The same model, run by another engine. */
    public Model on(Engine other) {
        return new Model(graph, other);
    }

    /** As it was imported. */
    public Graph graph() {
        return graph;
    }

    /** Trained numbers of the model. */
    public double parameterCount() {
        double count = 0;
        for (Weight weight : graph.weights()) {
            count += weight.shape().elementCount();
        }
        return count;
    }

    /** What runs it. */
    public Engine engine() {
        return engine;
    }

    /**
     * Readies the memory and weights for inputs of these shapes, so that the first prediction is as fast as the next.
     *
     * @param inputShapes one for each input, all dimensions known, the batch first
     * @throws ShapeException if they do not fit the model
     */
    public void prepare(List<Shape> inputShapes) {
        if (executable == null || !readyFor.equals(inputShapes)) {
            close();
            executable = engine.prepare(graph, inputShapes);
            readyFor = List.copyOf(inputShapes);
        }
    }

    /** The same as far as it goes while weights are still on their way; {@link #takeWeights} goes on with it. */
    public void prepareAhead(List<Shape> inputShapes) {
        executable = engine.prepareAhead(graph, inputShapes);
        readyFor = List.copyOf(inputShapes);
    }

    /** Takes in the weights that have come since. */
    public void takeWeights() {
        if (executable != null) {
            executable.takeWeights();
        }
    }

    /**
     * @param inputs one for each input of the model, the batch first
     * @return the outputs in the model's order
     * @throws ShapeException if the inputs do not fit the model
     */
    public List<Tensor> predict(List<Tensor> inputs) {
        List<Shape> shapes = new ArrayList<>();
        for (Tensor input : inputs) {
            shapes.add(input.shape());
        }
        prepare(shapes);
        return executable.run(inputs);
    }

    /**
     * Times each step of a prediction, on zeros.
     *
     * @param inputShapes one for each input, all dimensions known
     * @param millis a clock
     */
    public List<StepTime> profile(List<Shape> inputShapes, DoubleSupplier millis, int rounds) {
        prepare(inputShapes);
        List<Tensor> zeros = new ArrayList<>();
        for (Shape shape : inputShapes) {
            zeros.add(new Tensor(shape, new float[shape.elementCount()]));
        }
        return executable.profile(zeros, millis, rounds);
    }

    /** Lets go of the memory that predictions use; the next prediction takes it again. */
    public void close() {
        if (executable != null) {
            executable.close();
            executable = null;
            readyFor = List.of();
        }
    }

    /**
     * The whole shape of input {@code index} when {@code values} numbers arrive for it: unknown dimensions are worked
     * out if only one is open.
     *
     * @throws ShapeException naming the shape and the count if that is not possible
     */
    public Shape shapeFor(int index, int values) {
        Node input = graph.inputs().get(index);
        Shape shape = input.shape();
        int open = -1;
        double known = 1;
        for (int i = 0; i < shape.rank(); i++) {
            if (shape.dim(i) != Shape.UNKNOWN) {
                known *= shape.dim(i);
            } else if (open < 0) {
                open = i;
            } else {
                throw new ShapeException("Input " + input.name() + " has the shape " + shape
                        + ", in which more than one size is open: give the shape together with the values.");
            }
        }
        boolean fits = open < 0 ? known == values : known > 0 && values > 0 && values % known == 0;
        if (!fits) {
            throw new ShapeException("Input " + input.name() + " has the shape " + shape + ", which " + values
                    + " values do not fill.");
        }
        return open < 0 ? shape : shape.with(open, (int) (values / known));
    }
}
