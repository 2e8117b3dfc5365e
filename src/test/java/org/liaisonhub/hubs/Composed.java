package org.liaisonhub.hubs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.liaisonhub.ledger.DurablePostgres;
import org.liaisonhub.load.HubAddress;

/**
 * What the compose file starts, without containers: the same commands, environment and files, with folders below a temporary
 * one for the containers' and free ports for the fixed ones. The jar is the class path of this process; Prometheus and Grafana
 * are left out.
 */
final class Composed implements AutoCloseable {
    private final ComposeFile file = ComposeFile.read();
    private final ImageFile image = ImageFile.read();
    private final Path folder;
    private final FreePorts ports = new FreePorts();
    private final Map<String, Process> processes = new HashMap<>();
    private final List<EmbeddedPostgres> databases = new ArrayList<>();

    /** Nothing runs yet; the secrets are made as the README says. */
    Composed(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Path prepare = folder.resolve("docker/prepare");
        Files.createDirectories(folder.resolve("docker"));
        Files.copy(Path.of("docker/prepare"), prepare, StandardCopyOption.COPY_ATTRIBUTES);
        if (new ProcessBuilder(prepare.toString())
                        .redirectOutput(folder.resolve("prepare.log").toFile())
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("docker/prepare failed");
        }
    }

    /** The database server, empty but for its user. */
    void startDatabase() throws IOException, SQLException {
        Map<String, String> said = file.service("database").environment();
        EmbeddedPostgres database =
                DurablePostgres.builder().setPort(ports.of("5432")).start();
        databases.add(database);
        String password = Files.readString(local("database", said.get("POSTGRES_PASSWORD_FILE")));
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(said.get("POSTGRES_USER"), password));
            statement.execute(
                    "create database %s owner %s".formatted(said.get("POSTGRES_DB"), said.get("POSTGRES_USER")));
        }
    }

    /** A question to the ledger: the first column of its answer. */
    List<String> ask(String sql) throws SQLException {
        Map<String, String> said = file.service("database").environment();
        List<String> answer = new ArrayList<>();
        try (Connection connection = databases
                        .get(0)
                        .getDatabase(said.get("POSTGRES_USER"), said.get("POSTGRES_DB"))
                        .getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }

    /** A service's process, as its container would start it. */
    void start(String service) throws IOException {
        Files.createDirectories(local(service, "/data"));
        Files.createDirectories(folder.resolve("volumes/locks"));
        List<String> command = new ArrayList<>(image.command("ENTRYPOINT"));
        command.addAll(file.service(service).list("command"));
        processes.put(service, process(service, command));
    }

    /** A command in the container of a service, to its end; its exit code. */
    int execute(String service, List<String> command) throws IOException, InterruptedException {
        return process(service, command).waitFor();
    }

    /** A figure of a hub's metrics, without labels; zero if it is not there. */
    double metric(String hub, String name) throws IOException, InterruptedException {
        int port = ports.of(file.service(hub).environment().get("LIAISON_OBSERVE_PORT"));
        URI metrics = URI.create("http://127.0.0.1:" + port + "/observe/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    /** What Docker asks the container of a service to see whether it is well. */
    boolean isHealthy(String service) throws IOException, InterruptedException {
        List<String> test = file.service(service).healthTest();
        return execute(service, test.isEmpty() ? image.command("HEALTHCHECK") : test.subList(1, test.size())) == 0;
    }

    /** A command of operators, in the container of a hub. */
    int liaison(String service, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(image.command("ENTRYPOINT"));
        command.addAll(List.of(words));
        return execute(service, command);
    }

    void kill(String service) throws InterruptedException {
        processes.get(service).destroyForcibly().waitFor();
    }

    /** Where a hub takes messages. */
    HubAddress doors(String hub) {
        Map<String, String> said = file.service(hub).environment();
        return new HubAddress(
                local(hub, "/data"),
                ports.of(said.get("LIAISON_MLLP_PORT")),
                ports.of(said.get("LIAISON_HTTP_PORT")),
                0);
    }

    /** Where recipients find their mail and what they sign in with. */
    HubAddress mailboxes(String broker) {
        String port = file.service(broker).environment().get("LIAISON_BROKER_PORT");
        return new HubAddress(local(broker, "/data"), 0, 0, ports.of(port));
    }

    private Process process(String service, List<String> command) throws IOException {
        List<String> mapped = new ArrayList<>();
        for (String word : command) {
            mapped.add(inHere(service, word));
        }
        int jar = mapped.indexOf("-jar");
        if (jar > 0) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            String quick = "'" + java + "' -XX:TieredStopAtLevel=1 ";
            mapped.set(2, mapped.get(2).replaceFirst("\\bjava ", Matcher.quoteReplacement(quick)));
            mapped.set(jar, "-cp");
            mapped.set(jar + 1, System.getProperty("java.class.path"));
            mapped.add(jar + 2, "org.liaisonhub.cli.Liaison");
            mapped.replaceAll(word ->
                    word.replace("/opt/liaison", Path.of("").toAbsolutePath().toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(mapped)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(service + ".log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LIAISON_"));
        builder.environment().put("LIAISON_DATA", local(service, "/data").toString());
        file.service(service)
                .environment()
                .forEach((name, value) -> builder.environment().put(name, mapped(service, value)));
        return builder.start();
    }

    /** Paths of the container become those of its volumes and secrets here; everything else stays. */
    private String inHere(String service, String text) {
        if (text.startsWith("/run/secrets/")) {
            return folder.resolve("docker")
                    .resolve(file.secrets().get(text.substring("/run/secrets/".length())))
                    .toString();
        }
        for (ComposeFile.Mount mount : file.service(service).mounts()) {
            if (text.equals(mount.target()) || text.startsWith(mount.target() + "/")) {
                return folder.resolve("volumes/" + mount.source()
                                + text.substring(mount.target().length()))
                        .toString();
            }
        }
        return text;
    }

    private Path local(String service, String path) {
        return Path.of(inHere(service, path));
    }

    /** A path as it is here, or a text with the ports as they are here. */
    private String mapped(String service, String value) {
        String path = inHere(service, value);
        return path.equals(value) ? ports.in(value) : path;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        processes.values().forEach(Process::destroyForcibly);
        for (Process process : processes.values()) {
            process.waitFor();
        }
        for (EmbeddedPostgres database : databases) {
            database.close();
        }
    }
}
