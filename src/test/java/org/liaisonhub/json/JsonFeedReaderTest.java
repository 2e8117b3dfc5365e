package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

class JsonFeedReaderTest {
    private final JsonFeedReader reader = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);

    @Test
    void the_full_example_says_every_fact_that_a_clinical_source_can_know() {
        Set<Class<?>> told = new HashSet<>();

        understood(Documents.full())
                .events()
                .forEach(event -> told.add(event.fact().getClass()));

        Set<Class<?>> known = AnyFact.kinds(Fact.class).collect(Collectors.toSet());
        // Only the identity server knows of merges and moves; it names no stay.
        known.removeAll(Set.of(PatientFact.MergedInto.class, PatientFact.SplitFrom.class, PatientFact.FileMoved.class));
        // Only admissions know whose a stay is and under which numbers it goes; the rest is concluded.
        known.removeAll(Set.of(
                StayFact.Account.class,
                StayFact.MovedTo.class,
                StayFact.GoesOnAs.class,
                StayFact.WentBefore.class,
                StayFact.NumberUsed.class,
                StayFact.NumberGivenAgain.class,
                StayFact.TakenForAnother.class));
        // Traits of a system that is not in charge of them come from laboratories and pharmacies.
        known.remove(PatientFact.TraitsFrom.class);
        // Nobody vouches for an identity but a person at the desk.
        known.remove(StayFact.IdentityVouched.class);
        // A clinical source says lists; what is said one by one comes from elsewhere, and results are made of it.
        known.removeIf(ItemFact.class::isAssignableFrom);
        known.remove(ClinicalFact.Results.class);
        assertThat(told).isEqualTo(known);
    }

    @Test
    void the_full_example_is_read_without_a_remark() {
        assertThat(understood(Documents.full()).remarks()).isEmpty();
    }

    @Test
    void a_saying_is_when_and_in_which_message_and_by_which_feed() {
        DischargeEvent event = understood(Documents.resource("discharge-event.minimal.json"))
                .events()
                .get(0);

        assertThat(event.about()).isEqualTo(new StayId("HOPITAL-DU-LAC", "26-104233"));
        assertThat(event.saying())
                .isEqualTo(new Saying(Instant.parse("2026-11-22T15:10:00Z"), "EHR-2026-000418", "ehr"));
    }

    @Test
    void the_minimal_example_says_one_thing_and_is_silent_on_all_others() {
        assertThat(understood(Documents.resource("discharge-event.minimal.json"))
                        .events())
                .extracting(DischargeEvent::fact)
                .containsExactly(new HomeFact.HomeHelp(
                        HomeHelpStatus.ARRANGED,
                        Optional.of("Aide à domicile du Lac"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void an_attachment_is_a_fact_and_its_file_is_beside_it() {
        Understood understood = understood(Documents.minimalWith(
                "attachments", "[{\"id\": \"ORD-1\", \"title\": \"Ordonnance\", \"data\": \"JVBERi0xLjQKJSVFT0YK\"}]"));

        assertThat(understood.files()).singleElement().satisfies(file -> {
            assertThat(new String(file.bytes(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.4\n%%EOF\n");
            assertThat(understood.events())
                    .extracting(DischargeEvent::fact)
                    .contains(new ClinicalFact.Attached(
                            "ORD-1",
                            "Ordonnance",
                            Optional.of(new AttachedFile(file.digest(), FileKind.PDF, 15, Optional.empty())),
                            false));
        });
        assertThat(understood.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TVqQAAMAAAAEAAAA,HUB-2403", "JVBER,HUB-2405"})
    void a_file_that_cannot_be_taken_is_announced_and_the_rest_of_the_message_is_read(String data, String code) {
        Understood understood = understood(
                Documents.minimalWith("attachments", "[{\"title\": \"Ordonnance\", \"data\": \"" + data + "\"}]"));

        assertThat(understood.events())
                .extracting(DischargeEvent::fact)
                .contains(new ClinicalFact.Attached("Ordonnance", "Ordonnance", Optional.empty(), false))
                .hasSizeGreaterThan(1);
        assertThat(understood.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.where()).isEqualTo("/attachments/0");
            assertThat(remark.what()).contains(code);
        });
    }

    @ParameterizedTest
    @CsvSource({"nil-known,NIL_KNOWN", "not-asked,NOT_ASKED", "withheld,WITHHELD", "unavailable,UNAVAILABLE"})
    void an_explicit_none_is_a_fact_with_its_reason(String code, Listing.EmptyReason why) {
        Dossier dossier = dossier(Documents.minimalWith("allergies", "{\"none\":\"" + code + "\"}"));

        assertThat(dossier.find(ClinicalFact.Allergies.class)).contains(new ClinicalFact.Allergies(Listing.empty(why)));
    }

    @Test
    void an_absent_list_is_no_fact() {
        Dossier dossier = dossier(Documents.resource("discharge-event.minimal.json"));

        assertThat(dossier.find(ClinicalFact.Allergies.class)).isEmpty();
    }

    @Test
    void a_changed_treatment_keeps_what_changed_and_why() {
        TreatmentLine line = dossier(Documents.full())
                .find(ClinicalFact.TreatmentsAtDischarge.class)
                .orElseThrow()
                .lines()
                .entries()
                .get(0);

        assertThat(line.change()).isEqualTo(TreatmentChange.CHANGED);
        assertThat(line.treatment().dosage()).contains("2 comprimés le matin");
        assertThat(line.previousDosage()).contains("1 comprimé le matin");
        assertThat(line.reason())
                .contains(new TreatmentLine.ChangeReason(
                        "Décompensation cardiaque sous la dose de 40 mg.",
                        Optional.of(new Coding(
                                "http://terminology.hl7.org/CodeSystem/v3-ActReason", "INEFFECT", "ineffective"))));
    }

    @Test
    void a_treatment_without_a_change_is_read_as_not_stated_and_not_refused() {
        Dossier dossier = dossier(Documents.minimalWith("treatmentsAtDischarge", "[{\"name\":\"Digoxine\"}]"));

        TreatmentLine line = dossier.find(ClinicalFact.TreatmentsAtDischarge.class)
                .orElseThrow()
                .lines()
                .entries()
                .get(0);
        assertThat(line.change()).isEqualTo(TreatmentChange.NOT_STATED);
        assertThat(line.reason()).isEmpty();
    }

    @Test
    void only_local_numbers_are_those_the_patient_was_called_by() {
        assertThat(dossier(Documents.full()).all(PatientFact.CalledBy.class))
                .containsExactly(
                        new PatientFact.CalledBy(new PatientId("HOPITAL-DU-LAC", "IPP-88120", PatientId.Kind.LOCAL)));
    }

    @Test
    void a_patient_without_gp_is_not_the_same_as_a_gp_not_told() {
        Dossier dossier =
                dossier(Documents.minimalWith("careTeam", "[{\"role\":\"general-practitioner\",\"nobody\":true}]"));

        assertThat(dossier.all(StayFact.CareTeamMember.class))
                .containsExactly(new StayFact.CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()));
    }

    @Test
    void of_two_members_in_one_role_the_first_counts_and_the_second_is_remarked() {
        Understood understood = understood(Documents.minimalWith(
                "careTeam",
                "[{\"role\":\"general-practitioner\",\"professional\":{\"name\":\"Dr ZED\"}},"
                        + "{\"role\":\"general-practitioner\",\"professional\":{\"name\":\"Dr ALPHA\"}}]"));

        assertThat(fold(understood).all(StayFact.CareTeamMember.class))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactly("Dr ZED");
        assertThat(understood.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.where()).isEqualTo("/careTeam");
            assertThat(remark.what()).doesNotContain("ALPHA");
        });
    }

    @Test
    void every_correspondent_is_kept() {
        Understood understood = understood(Documents.minimalWith(
                "careTeam",
                "[{\"role\":\"correspondent\",\"professional\":{\"name\":\"Dr ZED\"}},"
                        + "{\"role\":\"correspondent\",\"professional\":{\"name\":\"Dr ALPHA\"}}]"));

        assertThat(fold(understood).all(StayFact.CareTeamMember.class))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactlyInAnyOrder("Dr ZED", "Dr ALPHA");
        assertThat(understood.remarks()).isEmpty();
    }

    @Test
    void nobody_else_to_be_written_to_is_a_fact() {
        assertThat(dossier(Documents.minimalWith("recipients", "{\"none\":\"nil-known\"}"))
                        .find(HomeFact.WantedRecipients.class))
                .contains(new HomeFact.WantedRecipients(List.of()));
    }

    @Test
    void an_expectation_taken_back_is_a_fact_without_a_time() {
        assertThat(dossier(Documents.minimalWith("expectedDeparture", "{\"cancelled\":true}"))
                        .find(StayFact.ExpectedDeparture.class))
                .contains(new StayFact.ExpectedDeparture(Optional.empty()));
    }

    @Test
    void an_unknown_answer_is_an_answer() {
        assertThat(dossier(Documents.minimalWith("transfusion", "{\"value\":\"unknown\"}"))
                        .find(ClinicalFact.Transfusion.class))
                .contains(new ClinicalFact.Transfusion(new Answer(Answer.Value.UNKNOWN, Optional.empty())));
    }

    @Test
    void days_and_times_are_read_in_their_own_offset() {
        Dossier dossier = dossier(Documents.full());

        assertThat(dossier.find(StayFact.Departure.class).orElseThrow().at())
                .contains(Instant.parse("2026-11-22T15:05:00Z"));
        assertThat(dossier.find(PatientFact.Identity.class)
                        .orElseThrow()
                        .patient()
                        .birthDate())
                .contains(LocalDate.of(1941, 3, 8));
    }

    @Test
    void what_does_not_follow_the_schema_is_not_understood_and_says_where() {
        FeedReading reading = reader.read(Documents.minimalWith("ward", "{\"name\":\"DUPONT\"}"), "ehr");

        assertThat(reading).isInstanceOfSatisfying(NotUnderstood.class, not -> {
            assertThat(not.code()).isEqualTo("JSON-06");
            assertThat(not.why())
                    .contains("/ward/code")
                    .contains("interface-developer")
                    .doesNotContain("DUPONT");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "MSH|^~\\&|A|B", "<ClinicalDocument/>", "[]", "\"a\"", "{", "\u0000"})
    void what_is_no_discharge_event_is_a_value_and_not_an_exception(String body) {
        assertThat(reader.read(Documents.utf8(body), "ehr")).isInstanceOf(NotUnderstood.class);
    }

    private Understood understood(byte[] body) {
        FeedReading reading = reader.read(body, "ehr");
        assertThat(reading).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    private Dossier dossier(byte[] body) {
        return fold(understood(body));
    }

    private static Dossier fold(Understood understood) {
        return Dossier.EMPTY.with(understood.events());
    }
}
