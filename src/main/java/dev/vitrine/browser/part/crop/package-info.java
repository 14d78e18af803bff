/**
 * A later part: the box that a person drags over the picture, so that the model looks at what is in it. In: the picture's
 * size and the model's. Out: the part of the picture, as the page's treatment. It is remembered for each model.
 */
package dev.vitrine.browser.part.crop;
