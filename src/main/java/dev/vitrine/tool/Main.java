package dev.vitrine.tool;

import dev.vitrine.VitrineException;
import dev.vitrine.tool.compile.CompileCommand;
import dev.vitrine.tool.convert.ConvertCommand;
import dev.vitrine.tool.inspect.InspectCommand;
import dev.vitrine.tool.predict.PredictCommand;
import dev.vitrine.tool.serve.ServeCommand;
import java.io.PrintStream;
import java.util.List;

/**
 * Finds the command that was named and runs it. It knows nothing of what the commands do: add one to {@link
 * #COMMANDS}.
 */
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    /** What Java puts in the place of bytes that are no letters of the locale. */
    private static final char UNREADABLE = '\uFFFD';

    private static final List<Command> COMMANDS = List.of(new ServeCommand(), new InspectCommand(),
            new PredictCommand(), new ConvertCommand(), new CompileCommand());

    private Main() {
    }

    public static void main(String[] args) {
        int status = run(COMMANDS, List.of(args), System.out, System.err);
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs the command that {@code args} name; gives the exit status. */
    static int run(List<Command> commands, List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty()) {
            err.print(usage(commands));
            return MISUSED;
        }
        if (args.get(0).equals("help") || args.get(0).equals("--help")) {
            out.print(usage(commands));
            return DONE;
        }
        for (String arg : args) {
            if (arg.indexOf(UNREADABLE) >= 0) {
                err.println("\"" + arg + "\" did not come whole: this terminal's locale knows only English letters, and"
                        + " so Java cannot open such a path. Put LC_ALL=C.UTF-8 before the command: LC_ALL=C.UTF-8 java"
                        + " -jar vitrine.jar " + args.get(0) + " …");
                return MISUSED;
            }
        }
        for (Command command : commands) {
            if (command.name().equals(args.get(0))) {
                return run(command, args.subList(1, args.size()), out, err);
            }
        }
        err.println("There is no command \"" + args.get(0) + "\".");
        err.print(usage(commands));
        return MISUSED;
    }

    private static int run(Command command, List<String> args, PrintStream out, PrintStream err) {
        try {
            command.run(args, out);
            return DONE;
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println("Usage: java -jar vitrine.jar " + command.usage());
            return MISUSED;
        } catch (VitrineException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static String usage(List<Command> commands) {
        StringBuilder text = new StringBuilder("Usage: java -jar vitrine.jar COMMAND\n");
        for (Command command : commands) {
            text.append("  ").append(command.usage()).append('\n');
        }
        return text.toString();
    }
}
