package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.console.FakeHub;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.console.FeedServlet;

class SendCommandTest {
    private static final String ADT = "MSH|^~\\&|PMS|HOSP|LIAISON|HUB|20261122||ADT^A03|M1|P|2.5\rPID|1\r";

    @TempDir
    Path folder;

    @Test
    void json_goes_to_the_json_feed_and_its_answers_are_shown() throws IOException {
        Files.writeString(folder.resolve("good.json"), "\uFEFF {\"a\":1}");
        Files.writeString(folder.resolve("bad.json"), "{\"bad\":1}");
        try (ConsoleServer server = new FakeHub().start(Optional.of(new FeedServlet("f", new Feed(), Map.of())))) {
            CommandLineOfTest command = new CommandLineOfTest(folder);
            command.at(server.port());

            assertThat(command.run("send", "good.json")).isZero();
            assertThat(command.out()).isEqualTo("good.json  202  accepted\n");
            assertThat(command.run("send", "good.json", "bad.json")).isEqualTo(1);
            assertThat(command.out()).endsWith("bad.json  400  /a this member is missing\n");
        }
    }

    @Test
    void fhir_and_cda_go_to_their_own_feeds_and_an_outcome_is_shown_by_path() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"resourceType\":\"Patient\",\"bad\":1}");
        Files.writeString(folder.resolve("good.xml"), "<Patient xmlns=\"http://hl7.org/fhir\"/>");
        Files.writeString(folder.resolve("letter.xml"), "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>");
        try (ConsoleServer server = new FakeHub()
                .start(Optional.of(
                        new FeedServlet("f", new FhirDoor(), Map.of(), List.of(anything("fhir"), anything("cda")))))) {
            CommandLineOfTest command = new CommandLineOfTest(folder);
            command.at(server.port());

            assertThat(command.run("send", "good.xml", "letter.xml", "bad.json"))
                    .isEqualTo(1);
            assertThat(command.out())
                    .isEqualTo("good.xml  202  taken from application/fhir+xml at /fhir\n"
                            + "letter.xml  202  taken from application/xml at /cda\n"
                            + "bad.json  422  Patient.bad is no good\n");
        }
    }

    private static FeedDoor anything(String feed) {
        return new FeedDoor(
                feed,
                Set.of("application/fhir+json", "application/fhir+xml", "application/xml"),
                Set.of(),
                1000,
                Optional.empty());
    }

    /** Answers as the FHIR feed does. */
    private static final class FhirDoor extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean bad = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("bad");
            response.setStatus(bad ? 422 : 202);
            response.getWriter()
                    .write(
                            bad
                                    ? "{\"issue\":[{\"details\":{\"text\":\"is no good\"},\"expression\":[\"Patient.bad\"]}]}"
                                    : "<OperationOutcome><issue><details><text value=\"taken from "
                                            + request.getContentType() + " at " + request.getPathInfo()
                                            + "\"/></details></issue></OperationOutcome>");
        }
    }

    @Test
    void hl7_goes_by_mllp_each_message_of_a_file_on_its_own_with_or_without_frames() throws IOException {
        Files.writeString(folder.resolve("two.hl7"), "\uFEFF" + ADT + ADT.replace("M1", "M2"));
        Files.writeString(folder.resolve("framed.hl7"), "\u000b" + ADT + "\u001c\r");
        try (Receiver receiver = new Receiver()) {
            CommandLineOfTest command = new CommandLineOfTest(folder);

            int code = command.run("send", "--mllp-port", Integer.toString(receiver.port()), "two.hl7", "framed.hl7");

            assertThat(command.out()).isEqualTo("two.hl7  AA  M1\ntwo.hl7  AE  M2 not now\nframed.hl7  AA  M1\n");
            assertThat(code).isEqualTo(1);
            assertThat(receiver.taken)
                    .hasSize(3)
                    .allSatisfy(message -> assertThat(message).startsWith("MSH|"));
        }
    }

    @Test
    void what_is_neither_or_not_there_is_wrong_use_and_nothing_is_sent() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear colleague");
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("send", "letter.txt")).isEqualTo(2);
        assertThat(command.err()).contains("neither HL7 v2");
        assertThat(command.run("send", "absent.hl7")).isEqualTo(2);
        assertThat(command.run("send")).isEqualTo(2);
    }

    @Test
    void a_hub_that_does_not_listen_is_3() throws IOException {
        Files.writeString(folder.resolve("one.hl7"), ADT);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("send", "--mllp-port", Integer.toString(port), "one.hl7"))
                .isEqualTo(3);
    }

    /** Takes what has no "bad" in it. */
    private static final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean bad = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("bad");
            response.setStatus(bad ? 400 : 202);
            response.getWriter()
                    .write(
                            bad
                                    ? "{\"problems\":[{\"pointer\":\"/a\",\"what\":\"this member is missing\"}]}"
                                    : "{\"status\":\"accepted\"}");
        }
    }

    /** Answers AA, and AE to M2. */
    private static final class Receiver implements AutoCloseable {
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final ServerSocket socket;

        Receiver() throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket sender = socket.accept()) {
                    answer(sender);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void answer(Socket sender) throws IOException {
            InputStream in = sender.getInputStream();
            StringBuilder message = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == 0x1c) {
                    in.read();
                    taken.add(message.substring(1));
                    boolean second = message.indexOf("|M2|") > 0;
                    String answer = "\u000bMSH|^~\\&|HUB|HUB|PMS|HOSP|20261122||ACK|A1|P|2.5\rMSA|"
                            + (second ? "AE|M2|not now" : "AA|M1") + "\r\u001c\r";
                    sender.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    message.setLength(0);
                } else {
                    message.append((char) next);
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
