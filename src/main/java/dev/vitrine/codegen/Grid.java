package dev.vitrine.codegen;

import dev.vitrine.plan.Buffer;
import dev.vitrine.tensor.Shape;

/**
 * A buffer as rows of pixels: {@code images x rows x pixels x channels}; a row's floats are neighbours. A dense tensor of
 * other than four dimensions is one row.
 *
 * @param imageBytes from one image to the next, {@code rowBytes} from one row to the next
 */
record Grid(int images, int rows, int pixels, int channels, int imageBytes, int rowBytes) {
    static Grid of(Buffer buffer) {
        Shape shape = buffer.shape();
        if (shape.rank() == 4) {
            return new Grid(shape.dim(0), shape.dim(1), shape.dim(2), shape.dim(3), buffer.imageFloats() * 4,
                    buffer.rowFloats() * 4);
        }
        int channels = shape.rank() == 0 ? 1 : shape.last();
        int pixels = channels == 0 ? 0 : buffer.floatCount() / channels;
        return new Grid(1, 1, pixels, channels, buffer.floatCount() * 4, buffer.floatCount() * 4);
    }

    int rowFloats() {
        return pixels * channels;
    }

    int chunks() {
        return images * rows;
    }
}
