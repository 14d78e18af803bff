package dev.vitrine.browser.i18n;

/** English, of the ways to get a picture in. A camera's refusals are called as the browser calls them. */
public final class SourcesWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            camera-file = camera.png
            camera-view = The camera's picture
            camera-take = Take this picture
            camera-mirror = Mirror
            camera-turn = Other camera
            camera-stop = Stop
            camera-NotAllowedError = The camera is not allowed for this page. Allow it in the browser's address bar and \
            try again; the pictures do not leave this device.
            camera-NotFoundError = There is no camera on this device. Choose a picture instead.
            camera-OverconstrainedError = There is no such camera on this device. Choose a picture instead.
            camera-NotReadableError = The camera cannot be used: another program may be using it. Close that and try again.
            camera-insecure = Browsers give a camera only to pages on HTTPS. Open this page by an https:// address.

            folder-empty = There is nothing in this folder. Choose one with pictures in it.
            no-pictures = None of these {0} files is a picture. Choose PNG, JPEG, WebP, GIF, BMP, AVIF or SVG files.
            only-first = The first {0} of {1} pictures.
            left-out = Left out, being no pictures: {0}.
            several = Your pictures
            strip-show = Show {0}
            strip-close = Put away
            strip-table = All in a table
            nothing-pasted = There is no picture in the clipboard. Copy a picture, or the address of one, and paste again.

            address = Address of a picture
            address-go = Fetch
            address-wrong = This is not the address of a picture. It begins with https://.
            address-refused = {0} could not be fetched. The address is wrong, the network is down, or that site does not \
            let other pages read its pictures (CORS). Save the picture to your device and drop it here instead.
            address-status = {0} could not be fetched: the site answered with status {1}. Check the address.
            drawing-unreadable = {0} is no drawing that this browser can show. Save it as PNG and choose that.
            sample-unreachable = The sample could not be fetched. Check the connection and try again.
            """;

    private SourcesWords() {
    }
}
