package dev.vitrine.ahead;

import dev.vitrine.tensor.Shape;

/** An input or output of a model. @param shape as the model has it; what a batch decides is unknown */
public record Port(String name, Shape shape) {
}
