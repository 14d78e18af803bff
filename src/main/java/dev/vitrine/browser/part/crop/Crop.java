package dev.vitrine.browser.part.crop;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;

/** Keeps the box where a person put it, from picture to picture, and remembers it for each model. */
final class Crop {
    private static final double NEAR = 1e-6;

    private final CropView view;
    private final CropMemory memory;
    private final Phrases phrases;
    private final Numbers numbers;
    private String model = "";
    private int modelWidth;
    private int modelHeight;
    private int width;
    private int height;
    private boolean isOn;
    private double centreX = 0.5;
    private double centreY = 0.5;
    private double size = 0.8;
    private CropBox sent;

    Crop(CropView view, CropMemory memory, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.memory = memory;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    /** A model that takes pictures of this size has been loaded. */
    void model(String name, int newWidth, int newHeight) {
        model = name;
        modelWidth = newWidth;
        modelHeight = newHeight;
        int[] kept = memory.recall(name);
        isOn = kept != null;
        if (isOn) {
            centreX = kept[0] / 1000.0;
            centreY = kept[1] / 1000.0;
            size = kept[2] / 1000.0;
        }
        width = 0;
        view.press(isOn);
        view.hide();
        if (!isOn) {
            send(null);
        }
    }

    /** A picture is on show whose size is not known yet, or none. */
    void pictureChanged() {
        width = 0;
        view.hide();
    }

    /** The picture on show, or a frame of a film, has this size. */
    void picture(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (isOn) {
            place(CropBox.around(centreX, centreY, size, shape()));
        }
    }

    /** A person wants a box, or no longer. */
    void toggle() {
        isOn = !isOn;
        view.press(isOn);
        if (isOn) {
            remember();
            if (width > 0) {
                place(CropBox.around(centreX, centreY, size, shape()));
                view.announce(phrases.text("crop-on"));
            }
        } else {
            memory.keep(model, null);
            view.hide();
            send(null);
            view.announce(phrases.text("crop-off"));
        }
    }

    /** A person dragged the box, by shares of the picture. */
    void move(CropBox from, double byX, double byY) {
        put(from.moved(byX, byY));
    }

    /** A person dragged a corner to a point of the picture. */
    void draw(CropBox from, boolean isLeft, boolean isTop, double toX, double toY) {
        put(from.drawn(isLeft, isTop, toX, toY));
    }

    /**
     * A key while the box has the focus.
     *
     * @return whether it meant something
     */
    boolean key(String key, boolean isLarge) {
        double step = isLarge ? 0.1 : 0.01;
        CropBox box = box();
        switch (key) {
            case "ArrowLeft" -> put(box.moved(-step, 0));
            case "ArrowRight" -> put(box.moved(step, 0));
            case "ArrowUp" -> put(box.moved(0, -step));
            case "ArrowDown" -> put(box.moved(0, step));
            case "+", "=" -> put(box.resized(1 + step * 2));
            case "-", "_" -> put(box.resized(1 - step * 2));
            default -> {
                return false;
            }
        }
        say();
        return true;
    }

    /** Says where the box is, to those who do not see it. */
    void say() {
        CropBox box = box();
        view.announce(phrases.text("crop-place", numbers.count(Math.round(box.width() * width)),
                numbers.count(Math.round(box.height() * height)), numbers.count(Math.round(box.x() * width)),
                numbers.count(Math.round(box.y() * height))));
    }

    CropBox box() {
        return CropBox.around(centreX, centreY, size, shape());
    }

    private void put(CropBox box) {
        centreX = box.centreX();
        centreY = box.centreY();
        size = box.size();
        remember();
        place(box);
    }

    private void place(CropBox box) {
        view.show(box, width, height);
        send(box);
    }

    private void send(CropBox box) {
        if (box == null ? sent != null : sent == null || !isNear(box, sent)) {
            sent = box;
            view.treat(box);
        }
    }

    private static boolean isNear(CropBox a, CropBox b) {
        return Math.abs(a.x() - b.x()) < NEAR && Math.abs(a.y() - b.y()) < NEAR && Math.abs(a.width() - b.width()) < NEAR
                && Math.abs(a.height() - b.height()) < NEAR;
    }

    private void remember() {
        memory.keep(model, new int[] {thousandths(centreX), thousandths(centreY), thousandths(size)});
    }

    private static int thousandths(double share) {
        return (int) Math.round(share * 1000);
    }

    private double shape() {
        return CropBox.shape(width, height, modelWidth, modelHeight);
    }
}
