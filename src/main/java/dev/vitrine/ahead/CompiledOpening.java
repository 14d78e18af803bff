package dev.vitrine.ahead;

import dev.vitrine.ModelLocation;
import dev.vitrine.codegen.Program;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelFileBytes;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.ModelSource;
import dev.vitrine.format.WeightStream;
import dev.vitrine.model.Opening;

/** A model compiled ahead of time being opened: its module first, then the weights. */
public final class CompiledOpening implements Opening {
    private final String location;
    private final boolean hasQueries;
    private final LoadOptions options;
    private final ModelFileBytes file;
    private final WeightPrint print = new WeightPrint();
    private CompiledModel model;
    private Program program;
    private WeightStream stream;

    /**
     * @param location of the module
     * @param hasQueries whether locations are URLs, see {@link ModelSource#hasQueries}
     */
    public CompiledOpening(String location, boolean hasQueries, LoadOptions options) {
        this.location = location;
        this.hasQueries = hasQueries;
        this.options = options;
        this.file = new ModelFileBytes(location);
    }

    @Override
    public String wanted() {
        return model == null ? location : stream.wanted();
    }

    @Override
    public String ahead(int steps) {
        return model == null ? null : stream.ahead(steps);
    }

    @Override
    public ModelSource.Consumer consumer() {
        return model == null ? file : print.through(stream.consumer());
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    @Override
    public void end() {
        if (model != null) {
            stream.end();
            return;
        }
        CompiledModel read = CompiledModelReader.read(file.bytes(), location);
        stream = ModelLoader.stream(location, read.weights(), options, hasQueries);
        program = read.program(stream.expected().values());
        model = read;
    }

    @Override
    public void skip() {
        throw new IllegalStateException("No file of a compiled model is optional.");
    }

    /** What the module says; null until it has been read. */
    public CompiledModel model() {
        return model;
    }

    /** How to run it, its weights perhaps still on their way; null until the module has been read. */
    public Program program() {
        return program;
    }

    /** The location of the model.json that it was compiled from. */
    public String original() {
        return new ModelLocation(location, null, hasQueries).beside(model.modelFile());
    }

    /**
     * Whether the weights, which have all been read, are those that it was compiled with.
     *
     * @throws dev.vitrine.VitrineException if they do not even have the length that they should have
     */
    public boolean isCurrent() {
        stream.weights();
        return print.sum() == model.weightPrint();
    }
}
