package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At the hub's address answers something else. */
class NotTheHubTest {
    @TempDir
    Path folder;

    private HttpServer other;
    private CommandLineOfTest command;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        command = new CommandLineOfTest(folder);
        command.at(other.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    @Test
    void a_page_of_something_else_does_not_say_that_all_is_well() {
        assertThat(command.run("status")).isEqualTo(3);
        assertThat(command.err()).contains("no hub answers at").hasLineCount(1);
        assertThat(command.run("status", "--json")).isEqualTo(3);
        assertThat(command.out()).isEmpty();
        assertThat(command.run("audit", "verify")).isEqualTo(3);
        assertThat(command.run("replay", "--code", "HL7-05", "--why", "corrected"))
                .isEqualTo(3);
    }

    @Test
    void a_page_of_something_else_is_no_copy_of_the_audit() {
        assertThat(command.run("audit", "export", "--why", "yearly review")).isEqualTo(3);

        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("no hub answers at").hasLineCount(1);
    }

    @Test
    void a_refusal_by_something_else_is_none_by_the_hub() {
        status = 502;

        assertThat(command.run("status")).isEqualTo(3);
        assertThat(command.err()).contains("no hub answers at").hasLineCount(1);
        assertThat(command.run("audit", "export", "--why", "yearly review")).isEqualTo(3);
    }
}
