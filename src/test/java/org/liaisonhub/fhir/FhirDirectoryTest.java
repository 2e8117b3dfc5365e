package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.directory.Recipient.Kind;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

class FhirDirectoryTest {
    private static final String RECIPIENT = "{\"system\":\"https://liaisonhub.org/fhir/recipient-id\",\"value\":\"a\"}";
    private static final String ENDPOINT =
            "{\"resourceType\":\"Endpoint\",\"id\":\"e\",\"status\":\"active\",\"connectionType\":{\"system\":"
                    + "\"https://liaisonhub.org/fhir/CodeSystem/channel\",\"code\":\"mailbox\"},\"address\":\"mailbox.a\"}";

    @Test
    void the_demo_directory_holds_everybody_the_stories_need() {
        Directory directory = FhirDirectory.read(Path.of("src/main/resources/demo/directory.json"));

        assertThat(directory.all())
                .extracting(Recipient::id)
                .containsExactly(
                        "dr-leroy",
                        "dr-martin",
                        "dr-nguyen",
                        "dr-petit",
                        "dr-sans-adresse",
                        "dr-silence",
                        "had-tilleuls",
                        "idel-bernard",
                        "pharmacie-halles",
                        "ssiad-lilas");
        assertThat(directory.find("dr-martin"))
                .contains(new Recipient(
                        "dr-martin",
                        "Dr Claire MARTIN",
                        Kind.GENERAL_PRACTITIONER,
                        List.of(new ProfessionalId(Scheme.RPPS, "99700000013")),
                        Optional.of(new Channel(Channel.MAILBOX, "mailbox.dr-martin")),
                        Optional.of("01 99 00 00 11")));
        assertThat(directory.find("dr-sans-adresse").flatMap(Recipient::channel))
                .isEmpty();
        assertThat(List.of("idel-bernard", "ssiad-lilas", "had-tilleuls"))
                .allMatch(id -> directory.find(id).orElseThrow().kind() == Kind.NURSE);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oid:1.2.250.1.71.4.2.1,801234567897,RPPS,01234567897",
        "urn:oid:1.2.250.1.71.4.2.1,01234567897,RPPS,01234567897",
        "urn:oid:1.2.250.1.71.4.2.1,0991234567,ADELI,991234567",
        "https://rpps.esante.gouv.fr,01234567897,RPPS,01234567897",
        "urn:oid:1.2.250.1.71.4.2.2,1990000028,FINESS,990000028",
        "https://finess.esante.gouv.fr,990000028,FINESS,990000028",
        "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi,12345678901,NIHDI,12345678901",
        "urn:oid:2.51.1.3,7601000000000,GLN,7601000000000"
    })
    void numbers_are_known_by_their_register(String system, String value, Scheme scheme, String number) {
        String identifier = "{\"system\":\"" + system + "\",\"value\":\"" + value + "\"}";

        Recipient recipient =
                read(organization(RECIPIENT + "," + identifier, "")).all().get(0);

        assertThat(recipient.numbers()).containsExactly(new ProfessionalId(scheme, number));
    }

    @Test
    void an_organisation_without_recipient_id_is_no_recipient() {
        assertThat(read(organization("{\"system\":\"https://finess.esante.gouv.fr\",\"value\":\"990000028\"}", ""))
                        .all())
                .isEmpty();
    }

    @Test
    void an_inactive_recipient_is_left_out() {
        assertThat(read(organization(RECIPIENT, ",\"active\":false")).all()).isEmpty();
    }

    @Test
    void an_endpoint_that_is_off_or_not_of_the_hub_is_no_channel() {
        String link = ",\"endpoint\":[{\"reference\":\"Endpoint/e\"}]";

        Recipient off = read(organization(RECIPIENT, link), ENDPOINT.replace("\"active\"", "\"off\""))
                .all()
                .get(0);
        Recipient foreign = read(organization(RECIPIENT, link), ENDPOINT.replace("liaisonhub.org", "example.org"))
                .all()
                .get(0);

        assertThat(off.channel()).isEmpty();
        assertThat(foreign.channel()).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once_on_one_line_with_its_entry() {
        String[] entries = {
            organization(RECIPIENT, ",\"endpoint\":[{\"reference\":\"Endpoint/e\"}]"),
            ENDPOINT.replace("mailbox.a", "mailbox.b"),
            "{\"resourceType\":\"PractitionerRole\",\"identifier\":[" + RECIPIENT + "]}",
            "{\"resourceType\":\"Practitioner\",\"identifier\":[" + RECIPIENT + "]}",
            organization(RECIPIENT.replace("\"a\"", "\"Not An Id\""), ""),
            organization(RECIPIENT + ",{\"system\":\"https://rpps.esante.gouv.fr\",\"value\":\"12\"}", "")
        };

        assertThatThrownBy(() -> read(entries))
                .isInstanceOf(DirectoryUnreadable.class)
                .hasMessageStartingWith("directory test.json: entry 0: recipient a has another's mailbox")
                .hasMessageContaining("entry 2: PractitionerRole.practitioner")
                .hasMessageContaining("entry 3: Practitioner has a recipient id")
                .hasMessageContaining("entry 4: a recipient id has 1 to 64")
                .hasMessageContaining("entry 5: a number of the register RPPS")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void a_number_that_leads_to_two_recipients_is_refused() {
        String number = ",{\"system\":\"https://rpps.esante.gouv.fr\",\"value\":\"99700000013\"}";

        assertThatThrownBy(() -> read(
                        organization(RECIPIENT + number, ""),
                        organization(RECIPIENT.replace("\"a\"", "\"b\"") + number, "")))
                .isInstanceOf(DirectoryUnreadable.class)
                .hasMessageContaining("share the number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"not json", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Bundle\"}", "''"})
    void what_is_no_directory_is_refused_by_name(String content) {
        assertThatThrownBy(() -> FhirDirectory.read(content.getBytes(StandardCharsets.UTF_8), "test.json"))
                .isInstanceOf(DirectoryUnreadable.class)
                .hasMessageStartingWith("directory test.json: ");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> FhirDirectory.read(Path.of("no-such-directory.json")))
                .isInstanceOf(DirectoryUnreadable.class)
                .hasMessageContaining("no-such-directory.json: cannot be read");
    }

    private static Directory read(String... resources) {
        String entries = String.join("},{\"resource\":", resources);
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + entries + "}]}";
        return FhirDirectory.read(bundle.getBytes(StandardCharsets.UTF_8), "test.json");
    }

    private static String organization(String identifiers, String more) {
        return "{\"resourceType\":\"Organization\",\"name\":\"A\",\"identifier\":[" + identifiers + "]" + more + "}";
    }
}
