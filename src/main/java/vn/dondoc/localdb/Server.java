package vn.dondoc.localdb;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The running server, behind a supervisor that reads a pipe from this process. When the pipe ends (we stopped it, or
 * this process was killed in any way), the supervisor stops the server in order. In a session of its own, so that a
 * Ctrl-C at the terminal reaches the program first and the server last.
 */
final class Server {

    private static final long START_SECONDS = 120; // a crash recovery of a large log takes its time
    private static final long STOP_SECONDS = 60;
    private static final int TRIES = 3;

    // TERM is sent again each second: a server that is just starting may lose the first one. KILL loses nothing either.
    private static final String SUPERVISOR = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            end() {
              tries=0
              while kill -TERM $server; do
                tries=$((tries + 1))
                [ $tries -lt 50 ] || kill -KILL $server
                sleep 1
              done
            }
            { read -r nothing; end; } <&3 2>/dev/null &
            reader=$!
            trap 'kill -TERM $server 2>/dev/null' TERM INT HUP
            wait $server
            while kill -0 $server 2>/dev/null; do wait $server; done
            kill $reader 2>/dev/null
            """;

    private final Process supervisor;
    private final int port;

    private Server(Process supervisor, int port) {
        this.supervisor = supervisor;
        this.port = port;
    }

    int port() {
        return port;
    }

    static Server start(ServerFiles files, List<String> options) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process supervisor = new ProcessBuilder(command(files, options, port))
                    .redirectErrorStream(true)
                    .redirectOutput(files.log().toFile())
                    .start();
            Server server = new Server(supervisor, port);
            if (server.answers()) {
                return server;
            }
            server.stop();
            // another program may have taken the port between our look and the server's start
            if (attempt == TRIES || !ServerLog.portTaken(files.log())) {
                throw new LocalDatabaseFailure(ServerLog.reason(files.log(), "Cơ sở dữ liệu không khởi động được"));
            }
        }
    }

    private static List<String> command(ServerFiles files, List<String> options, int port) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "dondoc-database"));
        if (new File("/usr/bin/setsid").canExecute()) {
            command.addFirst("/usr/bin/setsid");
        }
        command.addAll(List.of(
                files.programs().server().toString(),
                "--no-defaults",
                "--basedir=" + files.programs().base(),
                "--datadir=" + files.data(),
                "--init-file=" + files.setup(),
                "--tmpdir=" + files.temporary(),
                "--socket=s", // relative to the data folder: a path of a socket may have 107 bytes only
                "--pid-file=server.pid",
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--local-infile=0",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-ft-min-token-size=1", // "số 4", "12": short words carry meaning here
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
        if (ServerFiles.isRoot()) {
            command.add("--user=root");
        }
        command.addAll(options);
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits for the first byte of the server's greeting. An open port is not enough: it is open before the set-up script
     * has run, and a server told to stop at that moment may not hear it.
     */
    private boolean answers() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (System.nanoTime() < end) {
                if (supervisor.waitFor(50, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (greets()) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() {
        try (OutputStream pipe = supervisor.getOutputStream()) {
            pipe.flush();
        } catch (IOException alreadyGone) {
            // it ended by itself
        }
        try {
            if (!supervisor.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
                supervisor.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
