package dev.vitrine.layers;

import dev.vitrine.VitrineException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that keeps a model from running, all at once. */
public final class ModelProblemsException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private ModelProblemsException(String code, String message, List<Problem> problems, String... args) {
        super(code, message, args);
        this.problems = List.copyOf(problems);
    }

    /** For layer classes that nobody here knows. @param others layers that are known but cannot run either */
    static ModelProblemsException unknownClasses(String file, List<Problem> unknown, List<Problem> others) {
        Set<String> names = new LinkedHashSet<>();
        for (Problem problem : unknown) {
            names.add(problem.className());
        }
        List<Problem> problems = new ArrayList<>(unknown);
        problems.addAll(others);
        StringBuilder classes = new StringBuilder();
        for (String name : names) {
            classes.append(classes.length() > 0 ? ", " : "").append(name);
        }
        String message = file + " uses " + (names.size() == 1 ? "a layer class" : names.size() + " layer classes")
                + " that Vitrine does not know: " + classes + "." + list(problems);
        return new ModelProblemsException("layers-unknown", message, problems, classes.toString(), file);
    }

    /** For layers that are known but cannot run as they are configured. */
    static ModelProblemsException unsupported(String file, List<Problem> problems) {
        if (problems.size() == 1) {
            String text = problems.get(0).toString();
            return new ModelProblemsException("layer-unsupported", file + ": " + text, problems,
                    problems.get(0).path(), problems.get(0).className(), problems.get(0).text());
        }
        return new ModelProblemsException("layer-unsupported", file + " has " + problems.size()
                + " layers that cannot run." + list(problems), problems, problems.get(0).path(),
                problems.get(0).className(), problems.get(0).text());
    }

    private static String list(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append("\n- ").append(problem);
        }
        return text.toString();
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
