package dev.vitrine.tool.serve;

import com.sun.net.httpserver.HttpServer;
import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A folder on a port of this machine. Other machines cannot reach it, and it only reads.
 */
public final class SiteServer implements AutoCloseable {
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;

    private SiteServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Serves until closed.
     *
     * @param folder the site
     * @param firebaseJson where the headers are, such as firebase.json
     * @param port 0 for any free one
     * @throws ToolException if the folder is not there or the port is taken
     */
    public static SiteServer start(Path folder, Path firebaseJson, int port) throws IOException {
        String json = Files.readString(firebaseJson, StandardCharsets.UTF_8);
        return start(folder, HostingConfig.read(json, firebaseJson.toString()), port);
    }

    static SiteServer start(Path folder, HostingConfig config, int port) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ToolException("serve-folder-missing", "There is no folder " + folder
                    + " to serve. Build the site first, or name another folder.", folder.toString());
        }
        // Without it each answer on a kept-alive connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new ToolException("serve-port-taken", "Port " + port
                    + " is taken by another program. Choose another one: ./mvnw -Dport=N, or --port N.",
                    String.valueOf(port));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/", new SiteHandler(folder.toRealPath(), config));
        server.start();
        return new SiteServer(server, threads);
    }

    /** The address of the site's root. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
