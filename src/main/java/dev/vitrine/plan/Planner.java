package dev.vitrine.plan;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Normalization;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Unary;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a graph and the shapes of its inputs into a {@link Plan}: sizes become known, reshapes and identities vanish
 * into their input's buffer, element-wise steps write where they read if nobody else reads it, and buffers share the
 * arena when they do not live at the same time. Model inputs and outputs keep their place for the whole run.
 */
public final class Planner {
    private final Graph graph;
    private final ScratchRule scratchRule;
    private final Map<Node, Halo> halos;
    private final Map<Node, Integer> readers = new HashMap<>();
    private final Map<Node, Shape> shapes = new HashMap<>();
    private final Map<Node, Storage> storageOf = new HashMap<>();
    private final Map<Node, Storage> scratchOf = new HashMap<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<Node> running = new ArrayList<>();

    private Planner(Graph graph, ScratchRule scratchRule, Map<Node, Halo> halos) {
        this.graph = graph;
        this.scratchRule = scratchRule;
        this.halos = halos;
    }

    /**
     * @param inputShapes one for each input of the graph, all dimensions known, the batch first
     * @param scratchRule working memory that the kernels to be used want
     * @throws ShapeException if a shape does not fit the graph's input
     * @throws dev.vitrine.tensor.MemoryException if the plan does not fit into memory
     */
    public static Plan plan(Graph graph, List<Shape> inputShapes, ScratchRule scratchRule) {
        return plan(graph, inputShapes, scratchRule, Map.of());
    }

    /**
     * As above, with room for halos around the buffers of some nodes.
     *
     * @param halos of nodes whose shape has four dimensions and that no view reads
     */
    public static Plan plan(Graph graph, List<Shape> inputShapes, ScratchRule scratchRule, Map<Node, Halo> halos) {
        Planner planner = new Planner(graph, scratchRule, halos);
        planner.inferShapes(inputShapes);
        planner.countReaders();
        planner.assignStorage();
        return planner.layOut();
    }

    private void inferShapes(List<Shape> inputShapes) {
        if (inputShapes.size() != graph.inputs().size()) {
            throw new ShapeException("The model has " + graph.inputs().size() + " inputs but got "
                    + inputShapes.size() + ".");
        }
        for (int i = 0; i < inputShapes.size(); i++) {
            Node input = graph.inputs().get(i);
            Shape given = inputShapes.get(i);
            if (!given.isKnown() || !given.agreesWith(input.shape())) {
                throw new ShapeException("Input " + input.name() + " takes the shape " + input.shape() + " but got "
                        + given + ".");
            }
            shapes.put(input, given);
        }
        for (Node node : graph.nodes()) {
            if (node.op() instanceof Input) {
                continue;
            }
            try {
                Shape shape = node.op().outputShape(inputShapes(node));
                shape.elementCount();
                shapes.put(node, shape);
            } catch (ShapeException e) {
                throw new ShapeException("Layer " + node.name() + ": " + e.getMessage());
            }
        }
    }

    private List<Shape> inputShapes(Node node) {
        List<Shape> result = new ArrayList<>();
        for (Node input : node.inputs()) {
            result.add(shapes.get(input));
        }
        return result;
    }

    private void countReaders() {
        for (Node node : graph.nodes()) {
            for (Node input : node.inputs()) {
                readers.merge(input, 1, Integer::sum);
            }
        }
        for (Node output : graph.outputs()) {
            readers.merge(output, 1, Integer::sum);
        }
        for (Node input : graph.inputs()) {
            readers.merge(input, 1, Integer::sum);
        }
    }

    private void assignStorage() {
        Map<Storage, Integer> sharedReaders = new HashMap<>();
        for (Node node : graph.nodes()) {
            boolean alias = node.op().isView();
            int step = running.size();
            if (node.op() instanceof Input) {
                define(node, 0, sharedReaders);
                continue;
            }
            for (Node input : node.inputs()) {
                Storage storage = storageOf.get(input);
                storage.usedAt(step);
                if (!alias) {
                    sharedReaders.merge(storage, -1, Integer::sum);
                }
            }
            Storage first = node.inputs().isEmpty() ? null : storageOf.get(node.inputs().get(0));
            if (alias) {
                sharedReaders.merge(first, readers.getOrDefault(node, 0) - 1, Integer::sum);
                storageOf.put(node, first);
                continue;
            }
            running.add(node);
            if (first != null && worksInPlace(node) && sharedReaders.get(first) == 0 && first.halo.equals(halo(node))) {
                sharedReaders.merge(first, readers.getOrDefault(node, 0), Integer::sum);
                storageOf.put(node, first);
            } else {
                define(node, step, sharedReaders);
            }
            reserveScratch(node, step);
        }
        for (Node output : graph.outputs()) {
            storageOf.get(output).usedAt(running.size());
        }
        for (Node input : graph.inputs()) {
            storageOf.get(input).usedAt(running.size());
        }
    }

    private void define(Node node, int step, Map<Storage, Integer> sharedReaders) {
        Halo halo = halo(node);
        Shape shape = shapes.get(node);
        int floats = halo.isNone() ? shape.elementCount()
                : Shape.of(shape.dim(0), halo.imageFloats(shape)).elementCount();
        Storage storage = new Storage(floats, halo, step);
        storages.add(storage);
        storageOf.put(node, storage);
        sharedReaders.put(storage, readers.getOrDefault(node, 0));
    }

    private Halo halo(Node node) {
        return halos.getOrDefault(node, Halo.NONE);
    }

    private void reserveScratch(Node node, int step) {
        int floats = scratchRule.scratchFloats(node, inputShapes(node), shapes.get(node));
        if (floats > 0) {
            Storage storage = new Storage(floats, step);
            storages.add(storage);
            scratchOf.put(node, storage);
        }
    }

    private boolean worksInPlace(Node node) {
        Op op = node.op();
        return op instanceof Activate || op instanceof Affine || op instanceof BatchNormalization
                || op instanceof Softmax || op instanceof Unary || op instanceof ChannelAffine
                || op instanceof Normalization || op instanceof Merge && mergesInPlace(node);
    }

    // A third input that is also the first would be read after the first two have been joined over it.
    private boolean mergesInPlace(Node node) {
        List<Node> inputs = node.inputs();
        Node first = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            if (storageOf.get(inputs.get(i)) == storageOf.get(first)) {
                return false;
            }
        }
        return shapes.get(first).equals(shapes.get(node));
    }

    private Plan layOut() {
        int arenaFloats = ArenaLayout.place(storages);
        List<Step> steps = new ArrayList<>();
        for (Node node : running) {
            Storage scratch = scratchOf.get(node);
            steps.add(new Step(node, buffers(node.inputs()), buffer(node), scratch == null ? 0 : (int) scratch.offset));
        }
        return new Plan(steps, buffers(graph.inputs()), buffers(graph.outputs()), arenaFloats);
    }

    private List<Buffer> buffers(List<Node> nodes) {
        List<Buffer> result = new ArrayList<>();
        for (Node node : nodes) {
            result.add(buffer(node));
        }
        return result;
    }

    private Buffer buffer(Node node) {
        Storage storage = storageOf.get(node);
        Shape shape = shapes.get(node);
        if (storage.halo.isNone()) {
            return new Buffer((int) storage.offset, shape);
        }
        Halo halo = storage.halo;
        return new Buffer((int) storage.offset + halo.top() * halo.rowFloats(shape) + halo.left() * shape.dim(3), shape, halo);
    }
}
