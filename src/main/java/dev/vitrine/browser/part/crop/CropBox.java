package dev.vitrine.browser.part.crop;

/**
 * A box of the model's proportions wholly inside a picture. All lengths are shares of the picture's width or height, so
 * that one box fits pictures of any size.
 *
 * @param x left edge, y the top one
 * @param width at most 1; the height follows from the proportions
 */
record CropBox(double x, double y, double width, double height) {
    /** The smallest share of the largest box that fits. */
    private static final double SMALLEST = 0.06;

    /**
     * The box of a size around a point, moved inside where it would stick out.
     *
     * @param shape the box's height by its width, as shares: see {@link #shape}
     * @param size share of the largest box that fits
     */
    static CropBox around(double centreX, double centreY, double size, double shape) {
        double limited = Math.max(SMALLEST, Math.min(1, size));
        double width = limited * Math.min(1, 1 / shape);
        double height = width * shape;
        return new CropBox(within(centreX - width / 2, width), within(centreY - height / 2, height), width, height);
    }

    /** The height of a box of the model's proportions by its width, each as a share of the picture's. */
    static double shape(int pictureWidth, int pictureHeight, int modelWidth, int modelHeight) {
        return (double) modelHeight / modelWidth * pictureWidth / pictureHeight;
    }

    private static double within(double start, double length) {
        return Math.max(0, Math.min(1 - length, start));
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    /** Share of the largest box that fits. */
    double size() {
        return Math.max(width, height);
    }

    CropBox moved(double byX, double byY) {
        return new CropBox(within(x + byX, width), within(y + byY, height), width, height);
    }

    /** The box with one corner drawn to a point while the opposite one stays. */
    CropBox drawn(boolean isLeft, boolean isTop, double toX, double toY) {
        double shape = height / width;
        double fixedX = isLeft ? x + width : x;
        double fixedY = isTop ? y + height : y;
        double roomX = isLeft ? fixedX : 1 - fixedX;
        double roomY = isTop ? fixedY : 1 - fixedY;
        double wished = Math.max(Math.abs(toX - fixedX), Math.abs(toY - fixedY) / shape);
        // Past the fixed corner there is no box: it stays the smallest.
        boolean isTurned = isLeft ? toX > fixedX : toX < fixedX;
        double least = SMALLEST * Math.min(1, 1 / shape);
        double newWidth = Math.min(Math.max(isTurned ? least : wished, least), Math.min(roomX, roomY / shape));
        double newHeight = newWidth * shape;
        return new CropBox(isLeft ? fixedX - newWidth : fixedX, isTop ? fixedY - newHeight : fixedY, newWidth, newHeight);
    }

    /** Larger or smaller around its centre. */
    CropBox resized(double factor) {
        return around(centreX(), centreY(), size() * factor, height / width);
    }
}
