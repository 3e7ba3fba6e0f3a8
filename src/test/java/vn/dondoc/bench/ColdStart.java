package vn.dondoc.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The program as a process of its own on a filled database, from the command to the sign-in page in full. */
final class ColdStart {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_MS = 20;
    private static final String DATABASE_SERVER = "dondoc.local-database-server";

    private ColdStart() {}

    /**
     * @param jar the packaged program; null for the compiled classes
     * @return milliseconds
     */
    static double measure(@Nullable Path jar, Path data) throws IOException, InterruptedException {
        int port = freePort();
        long began = System.nanoTime();
        Process program = new ProcessBuilder(command(jar, data, port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("cold-start.log").toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                    .build();
            while (!isThere(client, page)) {
                if (program.waitFor(BETWEEN_MS, TimeUnit.MILLISECONDS) || Figures.since(began) > PATIENCE.toMillis()) {
                    throw new IllegalStateException("The program did not start, see " + data.resolve("cold-start.log"));
                }
            }
            return Figures.since(began);
        } finally {
            program.destroy();
            program.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static boolean isThere(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            // refused, or taken and dropped while the server is still being set up
            return false;
        }
    }

    private static List<String> command(@Nullable Path jar, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=UTC",
                "-Dvaadin.productionMode=true"));
        String server = System.getProperty(DATABASE_SERVER);
        if (server != null) {
            command.add("-D" + DATABASE_SERVER + "=" + server);
        }
        if (jar == null) {
            String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.contains("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            command.addAll(List.of("-cp", classes, "vn.dondoc.Application"));
        } else {
            command.addAll(List.of("-jar", jar.toString()));
        }
        command.addAll(List.of("--server.port=" + port, "--dondoc.local-database=" + data));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
