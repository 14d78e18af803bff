package dev.vitrine.browser.part.crop;

/** Where boxes are remembered, by model. It may forget. */
interface CropMemory {
    /** Centre and size as three numbers of thousandths; null where there is none. */
    int[] recall(String model);

    /** @param box null to forget it */
    void keep(String model, int[] box);
}
