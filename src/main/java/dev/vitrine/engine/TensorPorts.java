package dev.vitrine.engine;

import dev.vitrine.plan.Buffer;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** How tensors get into a module's memory and out of it: dense where they come from, perhaps with a halo there. */
final class TensorPorts {
    private final WasmInstance instance;
    private final List<Buffer> inputs;
    private final List<Buffer> outputs;

    TensorPorts(WasmInstance instance, List<Buffer> inputs, List<Buffer> outputs) {
        this.instance = instance;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** @throws dev.vitrine.tensor.ShapeException if they are not what the memory was laid out for */
    void write(List<Tensor> tensors) {
        Inputs.check(inputs, tensors);
        for (int i = 0; i < tensors.size(); i++) {
            write(tensors.get(i).data(), inputs.get(i));
        }
    }

    /**
     * The outputs of these inputs.
     *
     * @param helped whether a helper may die with a part of the work; those that are left then do all of it
     * @param steps runs on what was written
     */
    List<Tensor> run(List<Tensor> tensors, boolean helped, Runnable steps) {
        write(tensors);
        try {
            steps.run();
        } catch (RuntimeException e) {
            if (!helped) {
                throw e;
            }
            write(tensors);
            steps.run();
        }
        return read();
    }

    private List<Tensor> read() {
        List<Tensor> tensors = new ArrayList<>();
        for (Buffer buffer : outputs) {
            float[] data = new float[buffer.floatCount()];
            instance.read(buffer.offset() * 4, data, 0, data.length);
            tensors.add(new Tensor(buffer.shape(), data));
        }
        return tensors;
    }

    private void write(float[] values, Buffer buffer) {
        if (buffer.isDense()) {
            instance.write(values, 0, values.length, buffer.offset() * 4);
            return;
        }
        Shape shape = buffer.shape();
        int row = shape.dim(2) * shape.dim(3);
        int rows = shape.dim(0) * shape.dim(1);
        for (int y = 0; y < rows; y++) {
            int to = buffer.offset() + y / shape.dim(1) * buffer.imageFloats() + y % shape.dim(1) * buffer.rowFloats();
            instance.write(values, y * row, row, to * 4);
        }
    }
}
