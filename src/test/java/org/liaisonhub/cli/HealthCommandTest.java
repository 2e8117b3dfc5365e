package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.keys.HubKeys;

class HealthCommandTest {
    @TempDir
    Path folder;

    private HttpServer observe;
    private HttpsServer safe;
    private CommandLineOfTest command;
    private int status = 200;
    private String said = "{\"status\":\"up\"}";

    @BeforeEach
    void start() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        observe = HttpServer.create(anyPort, 0);
        safe = HttpsServer.create(anyPort, 0);
        for (HttpServer server : List.of(observe, safe)) {
            server.createContext("/observe/health", this::answer);
        }
        observe.start();
        command = new CommandLineOfTest(folder);
        command.environment.put(
                "LIAISON_OBSERVE_PORT", Integer.toString(observe.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        observe.stop(0);
        safe.stop(0);
    }

    @Test
    void a_hub_that_is_ready_is_0_and_one_that_is_not_is_1() {
        assertThat(command.run("status", "health")).isZero();
        assertThat(command.out()).isEqualTo("Ready." + System.lineSeparator());
        status = 503;
        assertThat(command.run("status", "health")).isEqualTo(1);
        assertThat(command.out()).startsWith("Not ready: see http://127.0.0.1:");
        assertThat(command.run("status", "health", "--json")).isEqualTo(1);
        assertThat(command.out().strip()).isEqualTo(said);
    }

    @Test
    void something_else_at_its_port_and_nothing_there_are_3() {
        said = "<html>Sign in</html>";
        assertThat(command.run("status", "health")).isEqualTo(3);
        said = "{}";
        status = 404;
        assertThat(command.run("status", "health")).isEqualTo(3);
        observe.stop(0);
        assertThat(command.run("status", "health")).isEqualTo(3);
        assertThat(command.err())
                .startsWith("liaison: no hub says how it is at ")
                .hasLineCount(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] document = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, document.length);
        exchange.getResponseBody().write(document);
        exchange.close();
    }

    @Test
    void with_tls_it_trusts_the_hub_of_its_data_folder_and_no_other() {
        HubKeys keys = HubKeys.open(folder.resolve("data"), List.of(), InstantSource.system());
        HubKeys.open(folder.resolve("other"), List.of(), InstantSource.system());
        safe.setHttpsConfigurator(new HttpsConfigurator(keys.serverTls()));
        safe.start();
        command.environment.put("LIAISON_OBSERVE_TLS", "on");
        command.environment.put(
                "LIAISON_OBSERVE_PORT", Integer.toString(safe.getAddress().getPort()));

        assertThat(command.run("status", "health")).isZero();
        assertThat(command.run("status", "health", "--data", "other")).isEqualTo(3);
    }

    @Test
    void with_tls_and_no_authority_in_the_data_folder_it_asks_nobody() {
        command.environment.put("LIAISON_OBSERVE_TLS", "on");

        assertThat(command.run("status", "health")).isEqualTo(3);
        assertThat(command.err()).contains("ca.pem").hasLineCount(1);
    }
}
