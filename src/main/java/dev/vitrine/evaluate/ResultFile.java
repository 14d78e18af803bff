package dev.vitrine.evaluate;

import java.util.List;

/** Many verdicts as a file: CSV as RFC 4180 has it, or JSON. Numbers have a point and no grouping in every language. */
public final class ResultFile {
    /** How many of the best classes a row tells. */
    private static final int TOLD = 3;

    private ResultFile() {
    }

    /** @param labels of the classes, in output order */
    public static String csv(List<Verdict> verdicts, List<String> labels) {
        StringBuilder text = new StringBuilder("file,expected,predicted,probability,right");
        for (int i = 2; i <= TOLD; i++) {
            text.append(",class_").append(i).append(",probability_").append(i);
        }
        text.append(",failure\r\n");
        for (Verdict verdict : verdicts) {
            text.append(cell(verdict.name())).append(',').append(cell(label(labels, verdict.expected())));
            for (int i = 0; i < TOLD; i++) {
                boolean told = i < verdict.classes().size();
                text.append(',').append(told ? cell(label(labels, verdict.classes().get(i))) : "").append(',')
                        .append(told ? number(verdict.probabilities().get(i)) : "");
                if (i == 0) {
                    text.append(',').append(verdict.isJudged() ? verdict.isRight() ? "yes" : "no" : "");
                }
            }
            text.append(',').append(cell(verdict.failure())).append("\r\n");
        }
        return text.toString();
    }

    /** @param labels of the classes, in output order */
    public static String json(String model, List<Verdict> verdicts, List<String> labels) {
        StringBuilder text = new StringBuilder("{\"model\":").append(quoted(model)).append(",\"pictures\":[");
        for (int n = 0; n < verdicts.size(); n++) {
            Verdict verdict = verdicts.get(n);
            text.append(n > 0 ? ",\n" : "\n").append("{\"file\":").append(quoted(verdict.name()));
            if (verdict.expected() != Verdict.UNKNOWN) {
                text.append(",\"expected\":").append(quoted(label(labels, verdict.expected())));
            }
            if (verdict.isAnswered()) {
                text.append(",\"classes\":[");
                for (int i = 0; i < verdict.classes().size(); i++) {
                    text.append(i > 0 ? "," : "").append("{\"index\":").append(verdict.classes().get(i))
                            .append(",\"label\":").append(quoted(label(labels, verdict.classes().get(i))))
                            .append(",\"probability\":").append(number(verdict.probabilities().get(i))).append('}');
                }
                text.append(']');
            } else {
                text.append(",\"failure\":").append(quoted(verdict.failure()));
            }
            text.append('}');
        }
        return text.append("\n]}\n").toString();
    }

    private static String label(List<String> labels, int index) {
        return index == Verdict.UNKNOWN ? "" : index < labels.size() ? labels.get(index) : "class " + index;
    }

    // Six digits after the point; NaN as nothing, which JSON has no other word for.
    private static String number(double probability) {
        if (Double.isNaN(probability) || Double.isInfinite(probability)) {
            return "null";
        }
        double rounded = Math.floor(Math.abs(probability) * 1e6 + 0.5);
        String digits = Integer.toString((int) (rounded % 1e6));
        return (probability < 0 && rounded > 0 ? "-" : "") + (int) Math.floor(rounded / 1e6) + '.'
                + "000000".substring(digits.length()) + digits;
    }

    // A cell that a spreadsheet would take for a formula is told to be text.
    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean needsQuotes = isFormula;
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            needsQuotes |= c == ',' || c == '"' || c == '\n' || c == '\r';
            quoted.append(c == '"' ? "\"\"" : String.valueOf(c));
        }
        return needsQuotes ? quoted.append('"').toString() : safe;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(c < 16 ? "0" : "1").append("0123456789abcdef".charAt(c & 15));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
