package dev.vitrine.image;

import dev.vitrine.tensor.Tensor;

/**
 * A picture made ready for a model.
 *
 * @param tensor {@code [1, height, width, channels]}
 * @param seen the same pixels before scaling, to show; see {@link ModelView}
 * @param composited whether the picture was transparent and so was laid over white, which a page should tell
 */
public record ModelInput(Tensor tensor, RgbaImage seen, boolean composited) {
}
