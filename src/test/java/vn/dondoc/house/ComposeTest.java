package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import vn.dondoc.testing.RuleTest;

/** docker/compose.yaml: no service may do more than it needs, and no secret stands in it. */
@RuleTest
class ComposeTest {

    private static final Path FILE = Path.of("docker/compose.yaml");

    @Test
    void everyServiceIsShutIn() throws IOException {
        String text = Files.readString(FILE);
        assertThat(services(text).keySet()).containsExactlyInAnyOrder("app", "database", "mail");
        assertThat(faults(text)).isEmpty();
    }

    /** Each rule is seen to fail on a copy that breaks it. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'    read_only: true', '    read_only: false', writes its own file system",
        "'    cap_drop: [ALL]', '    cap_drop: []', keeps capabilities",
        "'    user: \"999:999\"', '    user: \"0:0\"', runs as root",
        "'mariadb:11.4', 'mariadb:latest', image is not pinned",
        "'no-new-privileges:true', 'no-new-privileges:false', may gain privileges",
        "'MARIADB_ROOT_PASSWORD_FILE: /run/secrets/root-password', 'MARIADB_ROOT_PASSWORD: geheim', a password in plain sight",
        "'file: ./secrets/root-password', 'environment: ROOT', is no file",
    })
    void aLooserCopyIsFound(String strict, String loose, String fault) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(strict);
        assertThat(faults(text.replace(strict, loose)))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Map<String, Map<String, Object>> secrets = new Yaml()
                .<Map<String, Map<String, Map<String, Object>>>>load(text)
                .get("secrets");
        secrets.forEach((name, secret) -> add(faults, !secret.containsKey("file"), "secret " + name + " is no file"));
        services(text).forEach((name, service) -> {
            String image = String.valueOf(service.get("image"));
            add(faults, !service.containsKey("healthcheck"), name + " has no health check");
            add(faults, String.valueOf(service.get("user")).matches("null|0.*|root.*"), name + " runs as root");
            add(faults, !Boolean.TRUE.equals(service.get("read_only")), name + " writes its own file system");
            add(faults, !List.of("ALL").equals(service.get("cap_drop")), name + " keeps capabilities");
            add(
                    faults,
                    !List.of("no-new-privileges:true").equals(service.get("security_opt")),
                    name + " may gain privileges");
            add(faults, !image.matches(".+:v?[0-9][0-9.]*"), name + "'s image is not pinned");
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment
                        .keySet()
                        .forEach(key -> add(
                                faults,
                                String.valueOf(key).matches(".*(PASSWORD|SECRET|KEY)"),
                                name + " has a password in plain sight: " + key));
            }
            if (service.get("secrets") instanceof List<?> named) {
                named.forEach(one -> add(faults, !secrets.containsKey(one), name + " names no secret " + one));
            }
        });
        return faults;
    }

    private static void add(List<String> faults, boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    private static Map<String, Map<String, Object>> services(String text) {
        return new Yaml()
                .<Map<String, Map<String, Map<String, Object>>>>load(text)
                .get("services");
    }
}
