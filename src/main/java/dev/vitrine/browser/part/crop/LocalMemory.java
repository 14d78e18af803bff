package dev.vitrine.browser.part.crop;

import org.teavm.jso.JSBody;

/** {@link CropMemory} in the browser's storage; where that is full or forbidden nothing is kept. */
final class LocalMemory implements CropMemory {
    private static final String PREFIX = "vitrine-crop:";

    @Override
    public int[] recall(String model) {
        String text = get(PREFIX + model);
        if (text.isEmpty()) {
            return null;
        }
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        return new int[] {Integer.parseInt(text.substring(0, first)), Integer.parseInt(text.substring(first + 1, last)),
            Integer.parseInt(text.substring(last + 1))};
    }

    @Override
    public void keep(String model, int[] box) {
        set(PREFIX + model, box == null ? "" : box[0] + " " + box[1] + " " + box[2]);
    }

    @JSBody(params = "key", script = "try { var kept = localStorage.getItem(key);"
            + " return /^\\d+ \\d+ \\d+$/.test(kept) ? kept : ''; } catch (refused) { return ''; }")
    private static native String get(String key);

    @JSBody(params = {"key", "text"}, script = "try { if (text) localStorage.setItem(key, text);"
            + " else localStorage.removeItem(key); } catch (refused) { }")
    private static native void set(String key, String text);
}
