package dev.vitrine.browser.page;

/**
 * All that the page shows at first, a part a panel, in words already localised. It keeps no state and decides nothing.
 */
record View(PictureView picture, SightView sight, LoadView load, AnswerView answer) {
}
