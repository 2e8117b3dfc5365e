package org.liaisonhub.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to hurt, before every reader: none is understood, none costs more than its length allows. */
class HostileInputTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int DEEP = 50_000;

    static Stream<Map.Entry<String, String>> inputs() {
        return Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("a mark and nothing", "\ufeff"),
                Map.entry("deep arrays", "[".repeat(DEEP)),
                Map.entry("deep objects", "{\"a\":".repeat(DEEP)),
                Map.entry(
                        "deep objects in FHIR",
                        "{\"resourceType\":\"Bundle\",\"entry\":" + "[{\"resource\":".repeat(DEEP)),
                Map.entry("deep elements", "<a>".repeat(DEEP)),
                Map.entry("deep FHIR elements", "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<entry>".repeat(DEEP)),
                Map.entry(
                        "a name twice",
                        "{\"schema\":\"x\",\"schema\":\"y\",\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}"),
                Map.entry(
                        "a number of a billion digits",
                        "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"total\":1e999999999}"),
                Map.entry(
                        "a decimal of a billion digits",
                        "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{\"search\":{\"score\":1e999999999}}]}"),
                Map.entry(
                        "a decimal of a billion digits in XML",
                        "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"message\"/><entry><search><score"
                                + " value=\"1e999999999\"/></search></entry></Bundle>"),
                Map.entry("a number of a hundred thousand digits", "{\"saidAt\":" + "9".repeat(100_000) + "}"),
                Map.entry("a long text", "{\"schema\":\"" + "x".repeat(200_000) + "\"}"),
                Map.entry("a long name", "{\"" + "x".repeat(200_000) + "\":1}"),
                Map.entry("half a pair", "{\"schema\":\"\\ud800\",\"messageId\":\"\\udc00\"}"),
                Map.entry(
                        "laughs",
                        "<!DOCTYPE l [<!ENTITY a \"ha\">" + laughs() + "]><Bundle xmlns=\"http://hl7.org/fhir\"><id"
                                + " value=\"&k;\"/></Bundle>"),
                Map.entry("one long line of blanks", " ".repeat(200_000) + "x"),
                Map.entry("blanks for patterns", "MSH|^~\\&|" + " \t".repeat(50_000) + "|"),
                Map.entry("escapes", "MSH|^~\\&|" + "\\X0D\\".repeat(30_000) + "||||||ADT^A03|1|P|2.5"),
                Map.entry("repetitions", "MSH|^~\\&|A|B|C|D|20261120||ADT^A03|1|P|2.5\rPID|||" + "1~".repeat(40_000)),
                Map.entry(
                        "subcomponents", "MSH|^~\\&|A|B|C|D|20261120||ADT^A03|1|P|2.5\rPV1||I|" + "1&".repeat(40_000)),
                Map.entry("segments", "MSH|^~\\&|A|B|C|D|20261120||ADT^A03|1|P|2.5\r" + "NTE|\r".repeat(40_000)),
                Map.entry(
                        "persons",
                        "MSH|^~\\&|A|B|C|D|20261120||ADT^A03|1|P|2.5\r" + "ROL||UP|ODRP|1^A\r".repeat(9_000)))
                .entrySet()
                .stream();
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder();
        for (char c = 'b'; c <= 'k'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.toString();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void no_reader_understands_it_or_pays_for_it(Map.Entry<String, String> hostile) throws Exception {
        byte[] bytes = hostile.getValue().getBytes(StandardCharsets.UTF_8);
        for (Target target : Targets.all()) {
            warm(target);
            long before = THREADS.getCurrentThreadAllocatedBytes();

            String outcome = target.reading().read(bytes);

            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as("%s by %s", hostile.getKey(), target.name())
                    .isLessThan(Campaign.FREE + (long) target.allocatedPerByte() * bytes.length);
            assertThat(outcome).as(target.name()).isNotEqualTo("Read");
        }
    }

    private static void warm(Target target) throws Exception {
        target.reading().read(Samples.of(target.samples()).get(0));
    }

    @Test
    void no_reader_opens_a_file_or_a_connection_for_a_document_type_or_an_inclusion(@TempDir Path folder)
            throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "accepted");
        try (ServerSocket outside = new ServerSocket(0)) {
            outside.setSoTimeout(200);
            String url = "http://127.0.0.1:" + outside.getLocalPort() + "/";
            for (String input : new String[] {
                "<!DOCTYPE Bundle SYSTEM \"" + url
                        + "x.dtd\"><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/></Bundle>",
                "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Bundle"
                        + " xmlns=\"http://hl7.org/fhir\"><id value=\"&x;\"/></Bundle>",
                "<!DOCTYPE Bundle [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]><Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "<Bundle xmlns=\"http://hl7.org/fhir\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                        + url + "\"/></Bundle>",
                "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"link\":[{\"relation\":\"self\",\"url\":\"" + url
                        + "\"}],\"entry\":[{\"resource\":{\"resourceType\":\"Composition\",\"subject\":{\"reference\":\""
                        + url + "Patient/1\"}}}]}",
                "{\"$schema\":\"" + url + "\",\"$ref\":\"" + url + "\"}"
            }) {
                for (Target target : Targets.all()) {
                    assertThat(target.reading().read(input.getBytes(StandardCharsets.UTF_8)))
                            .as("%s by %s", input, target.name())
                            .isNotIn("understood", "Read");
                }
            }
            assertThat(connected(outside)).isFalse();
        }
    }

    private static boolean connected(ServerSocket outside) throws java.io.IOException {
        try {
            outside.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException nobodyCame) {
            return false;
        }
    }
}
