package dev.vitrine.browser.part.sources;

/** The pixels that a drawing is turned into: its own size or proportions, and fine enough for any model. */
record DrawingSize(int width, int height) {
    /** A drawing costs nothing to enlarge, and models take up to about this many. */
    static final int SHORT_SIDE = 512;
    static final int LONG_SIDE = 4096;

    /**
     * @param width the root's attribute, such as {@code 120}, {@code 30mm}, {@code 100%} or empty
     * @param viewBox the root's attribute, such as {@code 0 0 24 24}, or empty
     */
    static DrawingSize of(String width, String height, String viewBox) {
        double w = length(width);
        double h = length(height);
        double[] box = numbers(viewBox);
        if (w <= 0 || h <= 0) {
            boolean hasBox = box.length == 4 && box[2] > 0 && box[3] > 0;
            double ratio = hasBox ? box[2] / box[3] : 1;
            if (w > 0) {
                h = w / ratio;
            } else {
                h = h > 0 ? h : hasBox ? box[3] : SHORT_SIDE;
                w = h * ratio;
            }
        }
        double scale = Math.max(1, SHORT_SIDE / Math.min(w, h));
        scale = Math.min(scale, LONG_SIDE / Math.max(w, h));
        return new DrawingSize((int) Math.max(1, Math.round(w * scale)), (int) Math.max(1, Math.round(h * scale)));
    }

    /** In CSS pixels; 0 where it says none of its own. */
    private static double length(String text) {
        String trimmed = text.trim();
        int end = 0;
        while (end < trimmed.length() && (trimmed.charAt(end) == '.' || trimmed.charAt(end) >= '0'
                && trimmed.charAt(end) <= '9')) {
            end++;
        }
        double number = number(trimmed.substring(0, end));
        return switch (trimmed.substring(end)) {
            case "", "px" -> number;
            case "pt" -> number * 96 / 72;
            case "pc" -> number * 16;
            case "in" -> number * 96;
            case "cm" -> number * 96 / 2.54;
            case "mm" -> number * 96 / 25.4;
            case "em", "rem" -> number * 16;
            default -> 0;
        };
    }

    private static double[] numbers(String text) {
        double[] numbers = new double[4];
        int count = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isPart = i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != ',';
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                if (count == 4) {
                    return new double[0];
                }
                numbers[count++] = number(text.substring(start, i));
                start = -1;
            }
        }
        return count == 4 ? numbers : new double[0];
    }

    /** A plain decimal; what is none is 0. Java's own reading of numbers would double this part. */
    private static double number(String text) {
        double value = 0;
        double digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digit == 0) {
                digit = 1;
            } else if (c < '0' || c > '9') {
                return i == 0 && c == '-' ? -number(text.substring(1)) : 0;
            } else if (digit == 0) {
                value = value * 10 + (c - '0');
            } else {
                digit /= 10;
                value += digit * (c - '0');
            }
        }
        return value;
    }
}
