package dev.vitrine.browser.part;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.image.ResizeMethod;

/** Ways to resize in the person's words, by {@code i18n.ResizeWords}. Libraries keep their names. */
public final class ResizeNames {
    private ResizeNames() {
    }

    /** {@code tf_bicubic_antialias} is TensorFlow bicubic antialiased. */
    public static String of(Phrases phrases, ResizeMethod method) {
        StringBuilder name = new StringBuilder();
        for (String key = method.key(); !key.isEmpty();) {
            int end = key.indexOf('_');
            String word = end < 0 ? key : key.substring(0, end);
            key = end < 0 ? "" : key.substring(end + 1);
            name.append(name.length() > 0 ? " " : "").append(switch (word) {
                case "pil" -> "PIL";
                case "tf" -> "TensorFlow";
                case "opencv" -> "OpenCV";
                default -> phrases.text("resizing-" + word);
            });
        }
        return name.toString();
    }
}
