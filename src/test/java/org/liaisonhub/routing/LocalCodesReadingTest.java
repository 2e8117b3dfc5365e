package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.UnknownCode;

/** The same hospital's codes, whatever format they come in. */
class LocalCodesReadingTest {
    private static final String TABLE = """
            kind,local,hub,label
            exit-mode,DOM,home,
            exit-mode,8,nursing-home,ours is not that of the standard
            exit-circumstance,CAM,against-advice,
            departure,PERM,on-leave,
            entry-mode,URG,emergency,
            ward,3210,3210|Cardiologie,
            destination,EHPAD7,750000007,
            """;

    @TempDir
    Path data;

    private void table(String name, String text) throws IOException {
        Files.createDirectories(data.resolve("codes"));
        Files.writeString(data.resolve("codes").resolve(name), text);
    }

    private FeedReading read(String type, String feed, String message) {
        HubSettings settings = HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties());
        return new OfflineFeeds(settings, InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .read(type, feed, message.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fact> facts(FeedReading reading) {
        return ((Understood) reading)
                .events().stream().map(event -> event.fact()).toList();
    }

    private static String hl7(String circumstance, String zfm) {
        return "MSH|^~\\&|PMS|HOSP|LIAISON|HUB|20261122101500||ADT^A03|M1|P|2.5\r"
                + "PID|||4711^^^HOSP^PI||DURAND^ANNA||19500102|F\r"
                + "PV1||I|3210^^^HOSP||||||||||||||||V1^^^HOSP|||||||||||||||||" + circumstance
                + "|EHPAD7|||||||20261122100000\rZFM|" + zfm + "\r";
    }

    private static String json(String exitMode) {
        return """
                {"schema":"liaison/discharge-event/1","messageId":"J1","source":"EHR","saidAt":"2026-11-22T10:15:00+01:00","stay":{"facility":"HOSP","number":"V1"},
                 "exitMode":"%s"}
                """.formatted(exitMode);
    }

    @Test
    void hl7_fields_are_read_by_the_table_and_a_line_goes_before_the_standard() throws IOException {
        table("mllp.csv", TABLE);

        List<Fact> facts = facts(read(MllpFeed.FORMAT, "mllp", hl7("CAM", "URG^|8")));

        assertThat(facts)
                .contains(
                        new ExitMode(ExitMode.Mode.NURSING_HOME),
                        new ExitCircumstance(ExitCircumstance.Kind.AGAINST_ADVICE),
                        new EntryMode(EntryMode.Mode.EMERGENCY),
                        new Destination("750000007"));
        assertThat(facts).contains(new Ward("3210", Optional.of("Cardiologie")));
        assertThat(facts(read(MllpFeed.FORMAT, "mllp", hl7("PERM", "|8"))))
                .anySatisfy(fact -> assertThat(fact)
                        .isInstanceOfSatisfying(
                                Departure.class, left -> assertThat(left.kind()).isEqualTo(Departure.Kind.ON_LEAVE)));
    }

    @Test
    void another_feed_is_not_read_by_that_table() throws IOException {
        table("mllp.csv", TABLE);

        assertThat(facts(read(MllpFeed.FORMAT, "other", hl7("", "|8")))).contains(new ExitMode(ExitMode.Mode.HOME));
    }

    @Test
    void json_codes_are_put_in_place_before_the_schema_is_asked_and_others_are_refused_by_it() throws IOException {
        table("json.csv", TABLE);

        assertThat(facts(read("application/json", "json", json("DOM")))).contains(new ExitMode(ExitMode.Mode.HOME));
        assertThat(read("application/json", "json", json("VILLE")))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, not -> assertThat(not.why()).contains("/exitMode"));
    }

    @Test
    void the_door_of_a_feed_goes_by_the_table_of_its_own_name() throws IOException {
        table("ward-seven.csv", TABLE);
        HubSettings settings = HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties());
        HttpFormat door = new HttpFormats(settings, InstantSource.system(), CodeBook.of(settings)).of("json");
        byte[] message = json("DOM").getBytes(StandardCharsets.UTF_8);

        assertThat(door.look(message, "application/json", "ward-seven").refused())
                .isEmpty();
        assertThat(door.look(message, "application/json", "json").refused()).isPresent();
        assertThat(door.look(message, "application/json", "ward-seven").refused())
                .isEmpty();
    }

    @Test
    void fhir_codings_are_read_by_the_table() throws IOException {
        table("fhir.csv", TABLE);

        assertThat(facts(read("application/fhir+json", "fhir", fhir("DOM"))))
                .contains(new ExitMode(ExitMode.Mode.HOME));
    }

    @Test
    void a_code_that_no_table_knows_is_named_with_its_kind_in_each_format() throws IOException {
        table("default.csv", TABLE);

        assertThat(unknown(read(MllpFeed.FORMAT, "mllp", hl7("", "|QQ"))))
                .contains(new UnknownCode(CodeTable.EXIT_MODE, "QQ", ""));
        assertThat(unknown(read("application/fhir+json", "fhir", fhir("QQ"))))
                .contains(new UnknownCode(CodeTable.EXIT_MODE, "QQ", ""));
    }

    private static List<UnknownCode> unknown(FeedReading reading) {
        return ((Understood) reading).codes().unknown();
    }

    private static String fhir(String disposition) {
        return """
                {"resourceType":"Bundle","type":"collection","timestamp":"2026-11-22T10:00:00Z","entry":[
                 {"resource":{"resourceType":"Encounter","id":"e","status":"finished",
                  "identifier":[{"system":"urn:oid:1.2.3","value":"V1"}],"subject":{"reference":"Patient/p"},
                  "period":{"end":"2026-11-22T10:00:00Z"},
                  "hospitalization":{"dischargeDisposition":{"coding":[{"system":"urn:hosp:sortie","code":"%s"}]}}}},
                 {"resource":{"resourceType":"Patient","id":"p","identifier":[{"system":"urn:oid:1.2.3","value":"4711"}],
                  "name":[{"family":"DURAND","given":["ANNA"]}]}}]}
                """.formatted(disposition);
    }
}
