package vn.dondoc.ui.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser that sends what no well-behaved client would: any path, any host, any origin. It keeps cookies. */
final class RawHttp {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String host;

    RawHttp(int port) {
        this.port = port;
        host = "localhost:" + port;
    }

    /** An answer. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return all(name).findFirst();
        }

        Stream<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip());
        }

        String location() {
            return header("Location").orElse("");
        }
    }

    RawHttp host(String claimed) {
        host = claimed;
        return this;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Answer open(String path, String... headers) {
        return send(
                "GET",
                path,
                "",
                Stream.concat(Stream.of("Sec-Fetch-Mode: navigate", "Accept: text/html"), Stream.of(headers))
                        .toList());
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", List.of(headers));
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, List.of(headers));
    }

    /** The form as a browser sends it, with its token. */
    Answer signIn(String userName, String password, String... headers) {
        return send(formToken(), userName, password, headers);
    }

    /** The token of a form that has just been drawn. */
    String formToken() {
        Matcher token = CSRF.matcher(open("/login").body());
        return token.find() ? token.group(1) : "";
    }

    /** A form that was drawn before, with the token it had then. */
    Answer send(String formToken, String userName, String password, String... headers) {
        return post("/login", form(userName, password) + "&_csrf=" + encode(formToken), headers);
    }

    void forget(String cookie) {
        if (cookies.remove(cookie) == null) {
            throw new AssertionError("There is no cookie " + cookie);
        }
    }

    /** The same with "Máy dùng chung" ticked. */
    Answer signInShared(String userName, String password) {
        return post("/login", form(userName, password) + "&shared=on&_csrf=" + encode(formToken()));
    }

    Answer signOut() {
        return post("/logout", "_csrf=" + encode(formToken()));
    }

    static String form(String userName, String password) {
        return "username=" + encode(userName) + "&password=" + encode(password);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String body, List<String> headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        if (headers.stream().noneMatch(line -> line.startsWith("Connection:"))) {
            request.append("Connection: close\r\n");
        }
        headers.forEach(line -> request.append(line).append("\r\n"));
        if (!cookies.isEmpty()) {
            request.append("Cookie: ");
            cookies.forEach((name, value) ->
                    request.append(name).append('=').append(value).append("; "));
            request.append("\r\n");
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (method.equals("POST")) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        request.append("\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        int next;
        while (!head.toString().endsWith("\r\n\r\n")
                && (next = socket.getInputStream().read()) >= 0) {
            head.append((char) next);
        }
        List<String> lines = head.toString().lines().toList();
        int status = Integer.parseInt(lines.getFirst().split(" ")[1]);
        boolean ends = head.toString().toLowerCase(Locale.ROOT).contains("connection: close");
        String body = ends ? new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "";
        Answer answer = new Answer(status, lines, body);
        answer.all("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        int at = pair.indexOf('=');
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, at));
        } else {
            cookies.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }
}
