package dev.vitrine.tool.serve;

import dev.vitrine.tool.Command;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code serve}: a site at an address of this machine, with the headers of the working folder's firebase.json
 * or, where there is none, of Vitrine's own. It returns only when it is interrupted.
 */
public final class ServeCommand implements Command {
    private static final String CONFIG = "firebase.json";
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String usage() {
        return "serve [DIR] [--port N]   serves a built site at http://localhost:8080 or another port";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        String folder = null;
        int port = DEFAULT_PORT;
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals("--port")) {
                i++;
                port = port(i < args.size() ? args.get(i) : "");
            } else if (args.get(i).startsWith("-") || folder != null) {
                throw new UsageException("serve does not know \"" + args.get(i) + "\".");
            } else {
                folder = args.get(i);
            }
        }
        HostingConfig config = config();
        for (String name : config.unsupported()) {
            out.println("Note: " + CONFIG + " has \"" + name + "\", which this server leaves out.");
        }
        serve(Path.of(folder == null ? config.publicFolder() : folder), config, port, out);
    }

    private static void serve(Path folder, HostingConfig config, int port, PrintStream out) {
        try (SiteServer server = SiteServer.start(folder, config, port)) {
            out.println("Serving " + folder + " at " + server.uri() + " (Ctrl+C stops it)");
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new ToolException("serve-failed", "The server cannot read " + folder + ": " + e.getMessage()
                    + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, as a number out of range does.
        }
        throw new UsageException("\"" + text + "\" is no port: give --port a number from 0 to 65535.");
    }

    private static HostingConfig config() {
        Path own = Path.of(CONFIG);
        try (InputStream bundled = ServeCommand.class.getResourceAsStream(CONFIG)) {
            String json = Files.isRegularFile(own) ? Files.readString(own)
                    : new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
            return HostingConfig.read(json, CONFIG);
        } catch (IOException e) {
            throw new ToolException("serve-config", CONFIG + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
