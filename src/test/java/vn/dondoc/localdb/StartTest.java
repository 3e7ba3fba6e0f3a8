package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.Application;

/** What the person at the terminal reads when a start can't succeed: one line, and the exit code is not zero. */
@Tag("resilience")
class StartTest {

    @TempDir
    Path folder;

    private record Ended(int code, List<String> errors) {}

    @Test
    void aBusyPort() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = program("--server.port=" + busy.getLocalPort());
            assertThat(ended.errors()).singleElement().asString().contains("cổng " + busy.getLocalPort());
            assertThat(ended.code()).isEqualTo(78);
        }
    }

    @Test
    void aSecondStartOnTheSameData() throws Exception {
        DataFolder held = DataFolder.take(folder);
        try {
            Ended ended = program("--server.port=0");
            assertThat(ended.errors()).singleElement().asString().contains("chương trình Đôn Đốc khác");
            assertThat(ended.code()).isEqualTo(78);
        } finally {
            held.release();
        }
    }

    @Test
    void theLauncherNamesAWrongDateOrOption() throws Exception {
        assertThat(launcher("run", "--now", "10/3/2026").errors())
                .containsExactly(
                        "--now cần dạng năm-tháng-ngàyTgiờ:phút, ví dụ 2026-02-10T09:00 (nhận được: 10/3/2026)");
        assertThat(launcher("run", "--now=2026-02-30T09:00").errors())
                .containsExactly("--now: không có ngày giờ 2026-02-30T09:00");
        assertThat(launcher("run", "--port", "http").errors()).containsExactly("--port phải là một số: http");
        assertThat(launcher("run", "--port", "70000").errors()).containsExactly("--port phải từ 1 đến 65535: 70000");
        assertThat(launcher("run", "--data").errors()).containsExactly("Thiếu giá trị sau --data");
        assertThat(launcher("run", "--fast").errors()).containsExactly("Không hiểu \"--fast\"; xem ./dondoc help");
        assertThat(launcher("run", "--port", "http").code()).isEqualTo(2);
        assertThat(launcher("help").code()).isZero();
    }

    private Ended program(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--dondoc.local-database=" + folder));
        command.addAll(List.of(arguments));
        return ended(command);
    }

    private static Ended launcher(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./dondoc"));
        command.addAll(List.of(arguments));
        return ended(command);
    }

    private static Ended ended(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> errors =
                process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), errors);
    }
}
