package dev.vitrine.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final Command ECHO = new Command() {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String usage() {
            return "echo WORD  says it again";
        }

        @Override
        public void run(List<String> args, PrintStream out) {
            if (args.isEmpty()) {
                throw new UsageException("echo needs a word.");
            }
            if (args.get(0).equals("secret")) {
                throw new ToolException("secret", "That word is not to be said.");
            }
            out.print(args.get(0));
        }
    };

    private int run(String... args) {
        return Main.run(List.of(ECHO), List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void runsTheCommandThatIsNamed() {
        assertEquals(0, run("echo", "hello"));
        assertEquals("hello", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void unknownCommandsGetTheListAndStatus2() {
        assertEquals(2, run("shout"));
        assertEquals("There is no command \"shout\".\nUsage: java -jar vitrine.jar COMMAND\n"
                + "  echo WORD  says it again\n", err.toString(StandardCharsets.UTF_8).replace("\r", ""));
        assertEquals(2, run());
        assertEquals(0, run("--help"));
    }

    @Test
    void saysThatALocaleHidesAPath() {
        assertEquals(2, run("echo", "mod\uFFFD\uFFFDle"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("LC_ALL=C.UTF-8 java -jar vitrine.jar echo"), err.toString());
    }

    @Test
    void wrongArgumentsAreStatus2AndFailuresStatus1() {
        assertEquals(2, run("echo"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("echo needs a word."));
        err.reset();
        assertEquals(1, run("echo", "secret"));
        assertEquals("That word is not to be said.", err.toString(StandardCharsets.UTF_8).strip());
    }
}
