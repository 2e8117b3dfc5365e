package org.liaisonhub.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.Setting;

/** What can be said of the files in {@code docker/} without Docker. */
class DockerFilesTest {
    private static final Path FOLDER = Path.of("docker");
    private static final String SECRETS = "/run/secrets/";

    @TempDir
    Path folder;

    @Test
    void the_image_is_a_jre_that_runs_as_nobody_in_particular_keeps_its_state_in_a_volume_and_says_how_it_is()
            throws IOException {
        ImageFile image = ImageFile.read();

        assertThat(image.value("FROM")).endsWith(":17-jre");
        assertThat(image.value("USER")).matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}");
        assertThat(image.value("VOLUME")).isEqualTo("/data");
        assertThat(image.value("ENV")).isEqualTo("LIAISON_DATA=/data");
        assertThat(image.command("HEALTHCHECK"))
                .contains("-Dliaison.home=/opt/liaison", "/opt/liaison/target/liaison/liaison.jar")
                .endsWith("status", "health");
        assertThat(image.command("ENTRYPOINT"))
                .contains("-Dliaison.home=/opt/liaison")
                .endsWith("/opt/liaison/target/liaison/liaison.jar");
    }

    @Test
    void options_for_java_come_after_the_image_s_and_a_collector_instead_of_it() throws Exception {
        assertThat(started("")).matches("-XX:\\+UseSerialGC .*-Xmx512m .* -Dliaison.home=/opt/liaison -jar .*jar run");
        assertThat(started("-Xmx2g -Da=b"))
                .matches("-XX:\\+UseSerialGC .*-Xmx512m .* -Xmx2g -Da=b -Dliaison.home=.* run");
        assertThat(started("-XX:+UseZGC")).doesNotContain("Serial").contains("-Xmx512m", "-XX:+UseZGC");
    }

    /** What Java is called with for {@code run}. */
    private String started(String options) throws Exception {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(ImageFile.read().command("ENTRYPOINT"));
        command.add("run");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("LIAISON_JAVA_OPTS", options);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void what_the_image_is_built_of_is_there_and_reaches_the_builder() throws IOException {
        List<String> sent = Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore"));
        List<String> copied = Files.readAllLines(FOLDER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1])
                .toList();

        assertThat(copied).contains("pom.xml", "src/main", "routes").allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(sent).contains("!" + source);
        });
        assertThat(sent).contains("*");
    }

    @Test
    void hubs_and_brokers_write_to_volumes_only_and_are_told_nothing_the_hub_does_not_know() throws IOException {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        List<ComposeFile.Service> ours = ComposeFile.read().services().values().stream()
                .filter(ComposeFile.Service::isLiaison)
                .toList();

        assertThat(ours).hasSize(4).allSatisfy(service -> {
            assertThat(service.is("read_only", true)).isTrue();
            assertThat(service.list("cap_drop")).containsExactly("ALL");
            assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
            assertThat(known).containsAll(service.environment().keySet());
            assertThat(service.mounts())
                    .extracting(ComposeFile.Mount::target)
                    .contains("/data")
                    .doesNotHaveDuplicates();
            assertThat(service.mounts()).noneMatch(ComposeFile.Mount::isFile);
        });
    }

    @Test
    void every_secret_is_a_file_that_prepare_makes_and_git_does_not_see() throws IOException {
        ComposeFile file = ComposeFile.read();
        String prepare = Files.readString(FOLDER.resolve("prepare"));

        assertThat(FOLDER.resolve("prepare").toFile().canExecute()).isTrue();
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("docker/secrets/");
        assertThat(file.secrets()).hasSize(2).allSatisfy((name, place) -> {
            assertThat(place).isEqualTo("./secrets/" + name);
            assertThat(prepare).contains(name);
        });
        assertThat(file.services().values()).allSatisfy(service -> {
            Map<String, String> said = service.environment();
            assertThat(said.keySet())
                    .filteredOn(name -> name.contains("PASSWORD"))
                    .allMatch(name -> name.endsWith("_FILE"));
            assertThat(said.values())
                    .filteredOn(value -> value.startsWith(SECRETS))
                    .containsExactlyInAnyOrderElementsOf(service.list("secrets").stream()
                            .map(SECRETS::concat)
                            .toList());
            assertThat(file.secrets().keySet()).containsAll(service.list("secrets"));
        });
    }

    @Test
    void every_door_is_on_loopback_at_a_port_of_its_own_and_the_readme_names_it() throws IOException {
        ComposeFile file = ComposeFile.read();
        List<String> ports = new ArrayList<>(List.of("5432", "9090"));
        file.services().values().stream()
                .flatMap(service -> service.environment().entrySet().stream())
                .filter(said -> said.getKey().endsWith("_PORT"))
                .forEach(said -> ports.add(said.getValue()));
        String readme = Files.readString(FOLDER.resolve("README.md"));

        assertThat(ports)
                .hasSize(13)
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(readme).contains(port));
        assertThat(file.services().values()).allSatisfy(service -> {
            assertThat(service.is("network_mode", "host")).isTrue();
            assertThat(service.environment().keySet()).noneMatch(name -> name.matches("LIAISON_.*_HOST"));
        });
        assertThat(file.service("database").list("command")).contains("listen_addresses=localhost", "port=5432");
        assertThat(file.service("prometheus").list("command")).contains("--web.listen-address=127.0.0.1:9090");
        assertThat(file.service("grafana").environment()).containsEntry("GF_SERVER_HTTP_ADDR", "127.0.0.1");
    }

    @Test
    void prometheus_and_grafana_get_the_files_of_this_folder_and_every_hub_is_scraped() throws IOException {
        ComposeFile file = ComposeFile.read();

        assertThat(file.services().values().stream()
                        .flatMap(service -> service.mounts().stream())
                        .filter(ComposeFile.Mount::isFile))
                .hasSize(4)
                .allSatisfy(mount -> {
                    assertThat(FOLDER.resolve(mount.source())).exists();
                    assertThat(mount.isReadOnly()).isTrue();
                });
        assertThat(Files.readString(FOLDER.resolve("grafana/provisioning/dashboards/liaison.yaml")))
                .contains("path: /etc/grafana/dashboards");
        String scraped = Files.readString(FOLDER.resolve("prometheus/prometheus.yml"));
        assertThat(Stream.of("hub-a", "hub-b")
                        .map(hub -> file.service(hub).environment().get("LIAISON_OBSERVE_PORT")))
                .allSatisfy(port -> assertThat(scraped).contains("- 127.0.0.1:" + port + "\n"));
    }
}
