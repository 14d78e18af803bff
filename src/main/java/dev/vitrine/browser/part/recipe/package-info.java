/**
 * A later part: how pictures are made ready for the model, to see and to change. In: the model's own recipe. Out: the
 * recipe in force, as the page's treatment, and metadata.json with it. The worker follows it; nothing is computed here.
 */
package dev.vitrine.browser.part.recipe;
