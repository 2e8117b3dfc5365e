package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What HAPI's own XML parser does with hostile entities, should anything ever reach it unchecked. */
class FhirAcknowledgementXmlTest {
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void hapi_reads_no_file_named_in_an_entity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String xml = "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + bundle("&x;");

        String outcome = outcome(xml);

        assertThat(outcome).doesNotContain("s3cret");
    }

    @Test
    void hapi_unfolds_no_billion_laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        long start = System.nanoTime();

        String outcome = outcome("<!DOCTYPE Bundle [" + entities + "]>" + bundle("&l29;"));

        assertThat(outcome).hasSizeLessThan(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static String outcome(String xml) {
        try {
            return FhirContext.forR4Cached()
                    .newXmlParser()
                    .parseResource(Bundle.class, xml)
                    .getLanguage();
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String bundle(String language) {
        return "<Bundle xmlns=\"http://hl7.org/fhir\"><language value=\"a" + language + "\"/></Bundle>";
    }
}
