package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At the hub's address answers something else. */
class NotTheHubTest {
    @TempDir
    Path folder;

    @Test
    void a_page_of_something_else_does_not_say_that_all_is_well() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            CommandLineOfTest command = new CommandLineOfTest(folder);
            command.at(other.getAddress().getPort());

            assertThat(command.run("status")).isEqualTo(3);
            assertThat(command.err()).contains("no hub answers at").hasLineCount(1);
            assertThat(command.run("status", "--json")).isEqualTo(3);
            assertThat(command.out()).isEmpty();
            assertThat(command.run("audit", "verify")).isEqualTo(3);
            assertThat(command.run("replay", "--code", "HL7-05", "--why", "corrected"))
                    .isEqualTo(3);
        } finally {
            other.stop(0);
        }
    }
}
