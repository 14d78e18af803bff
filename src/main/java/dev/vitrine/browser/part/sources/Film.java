package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import org.teavm.jso.JSObject;

/**
 * The camera: one frame is asked about at a time, the next when the answer is there; it stops while nobody looks at the
 * page. It knows the device only as a port.
 */
final class Film {
    private enum State { OFF, OPENING, RUNNING, HIDDEN }

    /** A camera, as the film needs it. Every method but close leads to one call of the film's, later. */
    interface Device {
        /** @param facesPerson the camera on the screen's side, where there are two */
        void open(boolean facesPerson);

        void close();

        /** Takes the next frame. */
        void grab();

        /** Takes a frame as a picture file. */
        void still();
    }

    /** What a person sees and hears of it. */
    interface View {
        /** Shows the camera's picture in the case, or takes it away. */
        void show(boolean isOn);

        void mirror(boolean isMirrored);

        void complain(String sentences);

        /** The page's film begins or ends. */
        void film(boolean isRunning);

        void look(JSObject frame);

        void choose(JSObject still, String name);

        /** Nothing is on show. */
        void clear();
    }

    private final Device device;
    private final View view;
    private final Phrases phrases;
    private State state = State.OFF;
    private boolean facesPerson = true;
    private boolean isMirrored = true;
    private boolean isAsked;

    Film(Device device, View view, Phrases phrases) {
        this.device = device;
        this.view = view;
        this.phrases = phrases;
    }

    void start() {
        if (state == State.OFF) {
            open();
        }
    }

    private void open() {
        state = State.OPENING;
        device.open(facesPerson);
    }

    /** The camera's first picture is there. */
    void opened() {
        if (state != State.OPENING) {
            device.close();
            return;
        }
        state = State.RUNNING;
        isAsked = false;
        view.film(true);
        view.show(true);
        view.mirror(isMirrored);
        device.grab();
    }

    /** @param reason the DOMException's name */
    void refused(String reason) {
        boolean isExpected = state == State.OPENING;
        end();
        if (isExpected) {
            view.film(false);
            String key = "camera-" + reason;
            view.complain(phrases.text(phrases.has(key) ? key : "camera-NotReadableError"));
        }
    }

    /** @param frame null where the camera had none */
    void grabbed(JSObject frame) {
        if (state == State.RUNNING && !isAsked) {
            isAsked = true;
            view.look(frame);
        }
    }

    /** The frame has been answered, or was left out because there is no model yet. */
    void answered() {
        isAsked = false;
        if (state == State.RUNNING) {
            device.grab();
        }
    }

    /** The page is looked at again, or no longer. */
    void visible(boolean isVisible) {
        if (isVisible && state == State.HIDDEN) {
            open();
        } else if (!isVisible && (state == State.RUNNING || state == State.OPENING)) {
            device.close();
            state = State.HIDDEN;
        }
    }

    /** As in a mirror, or as others see it; what the model sees stays as it is. */
    void mirror() {
        isMirrored = !isMirrored;
        view.mirror(isMirrored);
    }

    /** The camera on the other side. */
    void turn() {
        if (state == State.RUNNING) {
            facesPerson = !facesPerson;
            isMirrored = facesPerson;
            device.close();
            open();
        }
    }

    /** Keeps the present frame as the picture. */
    void take() {
        if (state == State.RUNNING) {
            device.still();
        }
    }

    void taken(JSObject still) {
        if (state == State.RUNNING) {
            end();
            view.choose(still, phrases.text("camera-file"));
        }
    }

    void stop() {
        if (state != State.OFF) {
            end();
            view.film(false);
            view.clear();
        }
    }

    /** The page shows something else now. */
    void end() {
        if (state != State.OFF) {
            state = State.OFF;
            device.close();
            view.show(false);
        }
    }
}
