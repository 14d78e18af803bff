package dev.vitrine.ahead;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Target;
import dev.vitrine.engine.WasmExecutable;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.ModelSource;
import dev.vitrine.format.WeightStream;
import dev.vitrine.format.Weights;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Compiles a model folder for one picture at a time, into a module that needs nothing else but the folder's weights. */
public final class AheadCompiler {
    private final ModelSource source;
    private final String location;

    /** @param location of the model.json, as the source understands it */
    public AheadCompiler(ModelSource source, String location) {
        this.source = source;
        this.location = location;
    }

    /**
     * The module, which says itself how it is used.
     *
     * @param target one with relaxed SIMD
     * @throws dev.vitrine.VitrineException if the model cannot be opened, or not be compiled for sizes known beforehand
     */
    public byte[] compile(Target target) {
        ImageModel model = ModelFolder.open(source, location, LoadOptions.DEFAULT);
        Graph graph = model.model().graph();
        CompiledPlan compiled = WasmExecutable.compile(graph, shapesOfOne(graph), target);
        for (CompiledPlan.Segment segment : compiled.segments()) {
            if (segment.export() == null) {
                throw new AheadException("ahead-java", location + " cannot be compiled ahead of time: its step "
                        + segment.steps().get(0).node().name() + " runs in Java. Load the model.json itself.", location);
            }
        }
        ModelDescription description = model.description();
        WeightPrint print = new WeightPrint();
        Weights weights = weights(description, print);
        return new CompiledModelWriter(location, model, weights, print.sum()).write(compiled.program(target.threads()));
    }

    private List<Shape> shapesOfOne(Graph graph) {
        List<Shape> shapes = graph.inputShapesOfOne();
        for (Shape shape : shapes) {
            if (!shape.isKnown()) {
                Node input = graph.inputs().get(shapes.indexOf(shape));
                throw new AheadException("ahead-size-open", location + " cannot be compiled ahead of time: its input "
                        + input.name() + " has the shape " + input.shape() + ", in which a size is open. Load the"
                        + " model.json itself.", location);
            }
        }
        return shapes;
    }

    private Weights weights(ModelDescription description, WeightPrint print) {
        WeightStream stream = ModelLoader.stream(location, description, LoadOptions.DEFAULT, source.hasQueries());
        for (String file = stream.wanted(); file != null; file = stream.wanted()) {
            source.read(file, print.through(stream.consumer()));
            stream.end();
        }
        return stream.weights();
    }
}
