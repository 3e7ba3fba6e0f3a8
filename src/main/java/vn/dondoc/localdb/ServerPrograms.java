package vn.dondoc.localdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two programs a local database needs, and the folder they belong to.
 *
 * @param base the installation's folder ({@code /usr} for the distribution's packages)
 * @param server {@code mariadbd}
 * @param install {@code mariadb-install-db}
 */
record ServerPrograms(Path base, Path server, Path install) {

    /** An unpacked MariaDB that is preferred to the system's, e.g. to try a migration on another version. */
    static final String PROPERTY = "dondoc.local-database-server";

    private static final Path BUNDLED = Path.of("target", "bundled-db");
    private static final Pattern VERSION = Pattern.compile("Ver (\\d+)\\.(\\d+)");

    static ServerPrograms find() {
        String configured = System.getProperty(PROPERTY, "");
        if (!configured.isBlank()) {
            Path base = Path.of(configured).toAbsolutePath();
            return in(base).orElseThrow(
                            () -> new LocalDatabaseFailure("Không thấy máy chủ MariaDB trong thư mục " + base));
        }
        return onSystem()
                .or(() -> in(BUNDLED.toAbsolutePath()))
                .orElseThrow(() -> new LocalDatabaseFailure(
                        "Máy này chưa có MariaDB: hãy cài hai gói mariadb-server-core và mariadb-client-core"));
    }

    private static Optional<ServerPrograms> onSystem() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            folders.add(Path.of(folder));
        }
        folders.addAll(Stream.of("/usr/sbin", "/usr/libexec", "/usr/bin", "/usr/local/bin")
                .map(Path::of)
                .toList());
        Optional<Path> server = first(folders, "mariadbd");
        Optional<Path> install = first(folders, "mariadb-install-db");
        if (server.isEmpty() || install.isEmpty()) {
            return Optional.empty();
        }
        Path parent = server.get().toAbsolutePath().getParent();
        Path base = parent == null ? null : parent.getParent();
        return base == null
                ? Optional.empty()
                : Optional.of(new ServerPrograms(base, server.get().toAbsolutePath(), install.get()));
    }

    static Optional<ServerPrograms> in(Path base) {
        List<Path> folders = List.of(base.resolve("bin"), base.resolve("sbin"), base.resolve("scripts"), base);
        return first(folders, "mariadbd")
                .flatMap(server ->
                        first(folders, "mariadb-install-db").map(install -> new ServerPrograms(base, server, install)));
    }

    private static Optional<Path> first(List<Path> folders, String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Major and minor number as one figure that grows: 10.11 is 1011, 11.4 is 1104. */
    int version() {
        try {
            Process asked = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(answer);
            if (!matcher.find()) {
                throw new LocalDatabaseFailure("Máy chủ MariaDB không chạy được: " + answer.strip());
            }
            return Integer.parseInt(matcher.group(1)) * 100 + Integer.parseInt(matcher.group(2));
        } catch (IOException e) {
            throw new LocalDatabaseFailure("Máy chủ MariaDB không chạy được: " + e.getMessage(), e);
        }
    }
}
