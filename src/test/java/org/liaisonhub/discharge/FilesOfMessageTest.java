package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.ClinicalFact.Attached;

class FilesOfMessageTest {
    private final FilesOfMessage files = new FilesOfMessage();

    private Attached take(byte[] bytes) {
        return files.take("OBX-5", "D-1", "Ordonnance", bytes, Optional.empty());
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e34, PDF",
        "89504e470d0a1a0a00, PNG",
        "ffd8ffe000, JPEG",
        "49492a0008, TIFF",
        "4d4d002a00, TIFF",
    })
    void a_file_is_what_its_first_bytes_say(String hex, FileKind kind) {
        Attached attached = take(HexFormat.of().parseHex(hex));

        assertThat(attached.file().orElseThrow().kind()).isEqualTo(kind);
        assertThat(files.remarks()).isEmpty();
    }

    @Test
    void a_cda_is_xml_that_speaks_of_a_clinical_document() {
        String document = "\ufeff<?xml version=\"1.0\"?><!-- long --><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>";

        assertThat(FileKind.of(document.getBytes(StandardCharsets.UTF_8))).contains(FileKind.CDA);
        assertThat(FileKind.of("<html>ClinicalDocumen</html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_programme_that_is_called_a_pdf_is_announced_and_not_joined() {
        Attached attached = take(new byte[] {'M', 'Z', 0, 0, 0, 0});

        assertThat(attached.file()).isEmpty();
        assertThat(attached.takenBack()).isFalse();
        assertThat(files.contents()).isEmpty();
        assertThat(files.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.where()).isEqualTo("OBX-5");
            assertThat(remark.what()).contains("HUB-2403");
        });
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_not_joined() {
        assertThat(take(new byte[0]).file()).isEmpty();
        assertThat(take(pdf(FilesOfMessage.LARGEST + 1)).file()).isEmpty();
        assertThat(take(pdf(FilesOfMessage.LARGEST)).file()).isPresent();

        assertThat(files.remarks())
                .extracting(FeedReading.Remark::what)
                .satisfiesExactly(
                        empty -> assertThat(empty).contains("HUB-2401"),
                        large -> assertThat(large).contains("HUB-2402"));
    }

    @Test
    void of_more_files_than_a_message_may_bring_the_first_are_taken() {
        for (int i = 0; i < FilesOfMessage.MOST + 1; i++) {
            take(pdf(20 + i));
        }

        assertThat(files.contents()).hasSize(FilesOfMessage.MOST);
        assertThat(files.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).contains("HUB-2404"));
    }

    @Test
    void the_same_file_twice_is_one_file() {
        Attached first = take(pdf(30));
        Attached second = take(pdf(30));

        assertThat(second).isEqualTo(first);
        assertThat(files.contents())
                .singleElement()
                .satisfies(file -> assertThat(file.digest())
                        .isEqualTo(first.file().orElseThrow().digest()));
    }
}
