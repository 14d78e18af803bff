package dev.vitrine.inspect;

import dev.vitrine.graph.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation's attributes as pairs of names and values, read off the text that its record prints: nested records
 * become dotted names, and what height and width have alike is told once.
 */
public final class Settings {
    private Settings() {
    }

    /** One attribute. */
    public record Setting(String name, String value) {
    }

    public static List<Setting> of(Op op) {
        List<Setting> settings = new ArrayList<>();
        String text = op.toString();
        int open = text.indexOf('[');
        if (open >= 0) {
            read("", text.substring(open + 1, text.length() - 1), settings);
        }
        return merged(settings);
    }

    private static void read(String prefix, String text, List<Setting> settings) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                member(prefix, text.substring(start, i).trim(), settings);
                start = i + 1;
            }
        }
    }

    private static void member(String prefix, String text, List<Setting> settings) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return;
        }
        String name = prefix + text.substring(0, equals);
        String value = text.substring(equals + 1);
        int open = value.indexOf('[');
        // A list has no name before its bracket, a record has.
        if (open > 0 && value.indexOf('=', open) > 0) {
            read(name + '.', value.substring(open + 1, value.length() - 1), settings);
        } else if (!name.endsWith("padding.before") && !name.endsWith("padding.after") || !value.equals("0")) {
            settings.add(new Setting(name.endsWith(".rule") ? name.substring(0, name.length() - 5) : name, value));
        }
    }

    private static List<Setting> merged(List<Setting> settings) {
        List<Setting> merged = new ArrayList<>();
        for (Setting setting : settings) {
            int height = setting.name().indexOf(".height.");
            int width = setting.name().indexOf(".width.");
            if (width >= 0 && hasTwin(settings, setting, width)) {
                continue;
            }
            String twin = height < 0 ? null : setting.name().substring(0, height) + ".width."
                    + setting.name().substring(height + ".height.".length());
            boolean same = twin != null && settings.contains(new Setting(twin, setting.value()));
            merged.add(same ? new Setting(setting.name().substring(height + ".height.".length()), setting.value())
                    : setting);
        }
        return merged;
    }

    private static boolean hasTwin(List<Setting> settings, Setting setting, int width) {
        return settings.contains(new Setting(setting.name().substring(0, width) + ".height."
                + setting.name().substring(width + ".width.".length()), setting.value()));
    }
}
