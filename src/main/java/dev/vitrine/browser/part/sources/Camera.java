package dev.vitrine.browser.part.sources;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link Film.Device} by the browser's getUserMedia. */
final class Camera implements Film.Device {
    private Film film;
    private HTMLElement video;

    void serve(Film newFilm, HTMLElement newVideo) {
        film = newFilm;
        video = newVideo;
        onVisibility(film::visible);
    }

    @Override
    public void open(boolean facesPerson) {
        open(video, facesPerson ? "user" : "environment", film::opened, film::refused);
    }

    @Override
    public void close() {
        close(video);
    }

    @Override
    public void grab() {
        grab(video, film::grabbed);
    }

    @Override
    public void still() {
        still(video, film::taken);
    }

    /** Called when something is done. */
    @JSFunctor
    interface Done extends JSObject {
        void run();
    }

    /** Takes a DOMException's name. */
    @JSFunctor
    interface Refusal extends JSObject {
        void accept(String name);
    }

    /** Takes a frame, as bitmap or as file. */
    @JSFunctor
    interface FrameTaker extends JSObject {
        void accept(JSObject frame);
    }

    /** Takes whether the page is looked at. */
    @JSFunctor
    interface Visibility extends JSObject {
        void accept(boolean isVisible);
    }

    // A device that is taken away ends its track. (Names of more than a letter: the compiler gives parameters new ones of
    // one, and does not look whether an inner function has the same.)
    @JSBody(params = {"video", "facing", "onOpened", "onRefused"}, script = ""
            + "if (!navigator.mediaDevices) { setTimeout(onRefused, 0, 'insecure'); return; }"
            + "navigator.mediaDevices.getUserMedia({audio: false, video: {facingMode: facing,"
            + "  width: {ideal: 640}, height: {ideal: 480}}}).then(function(stream) {"
            + "    video.srcObject = stream; video.isFresh = false; video.wanted = null;"
            + "    var note = function() { var wanted = video.wanted; video.wanted = null; video.isFresh = true;"
            + "      if (wanted) wanted(); if (video.srcObject === stream) video.requestVideoFrameCallback(note); };"
            + "    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(note);"
            + "    stream.getVideoTracks()[0].onended = function() { onRefused('NotReadableError'); };"
            + "    return video.play(); }).then(function() { onOpened(); }, function(error) { onRefused(error.name); });")
    private static native void open(HTMLElement video, String facing, Done onOpened, Refusal onRefused);

    @JSBody(params = "video", script = "var stream = video.srcObject; video.srcObject = null;"
            + "if (stream) stream.getTracks().forEach(function(track) { track.onended = null; track.stop(); });")
    private static native void close(HTMLElement video);

    // A frame that has not been asked about before: the one on show if it came meanwhile, else the next. To wait for the
    // next in any case would halve the rate wherever an answer takes a little longer than a frame.
    @JSBody(params = {"video", "onFrame"}, script = "var take = function() { video.isFresh = false;"
            + "  if (video.srcObject) createImageBitmap(video).then(onFrame, function() { setTimeout(take, 100); }); };"
            + "if (!video.requestVideoFrameCallback) requestAnimationFrame(take);"
            + "else if (video.isFresh) take(); else video.wanted = take;")
    private static native void grab(HTMLElement video, FrameTaker onFrame);

    @JSBody(params = {"video", "onStill"}, script = "var canvas = document.createElement('canvas');"
            + "canvas.width = video.videoWidth; canvas.height = video.videoHeight;"
            + "canvas.getContext('2d').drawImage(video, 0, 0); canvas.toBlob(onStill, 'image/png');")
    private static native void still(HTMLElement video, FrameTaker onStill);

    @JSBody(params = "onChange", script = "document.addEventListener('visibilitychange',"
            + " function() { onChange(!document.hidden); });")
    private static native void onVisibility(Visibility onChange);
}
