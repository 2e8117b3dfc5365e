package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Several messages in one. */
class Hl7BatchTest {
    private static final String A03 = String.join("\r", Adt.msh("A03"), Adt.PID, Adt.PV1);
    private static final String FILE = "FHS|^~\\&|EXPORT|CHU|HUB|HUB|20260301||name||F1\rBHS|^~\\&|EXPORT|CHU\r";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static FirstLook at(String batch) {
        return FirstLook.at(batch.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FeedReading read(String batch) {
        return new Hl7Reader(PARIS, OtherTypes.REFUSED).read(batch.getBytes(StandardCharsets.UTF_8), "export");
    }

    @Test
    void every_message_of_a_batch_stands_for_itself_in_its_own_characters() {
        String latin = A03.replace("ANNE", "RÉNÉE");
        FirstLook.Several several =
                (FirstLook.Several) at(FILE + A03 + "\rBTS|1\rBHS|^~\\&\r" + latin + "\rBTS|1\rFTS|2");

        assertThat(several.messages()).hasSize(2);
        assertThat(FirstLook.at(several.messages().get(1))
                        .opened()
                        .orElseThrow()
                        .segments())
                .anySatisfy(segment -> assertThat(segment).contains("RÉNÉE"));
    }

    @Test
    void a_batch_is_acknowledged_by_its_own_id_to_whoever_sent_it() {
        byte[] answer = new Hl7Acknowledger(InstantSource.system(), PARIS).answer(at(FILE + A03), "A1");

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("MSA|AA|F1")
                .contains("|HUB|HUB|EXPORT|CHU|");
        assertThat(new String(
                        new Hl7Acknowledger(InstantSource.system(), PARIS).answer(at("BHS\r" + A03), "A1"),
                        StandardCharsets.UTF_8))
                .contains("MSA|AA");
    }

    @Test
    void a_batch_without_messages_is_none() {
        assertThat(at(FILE + "BTS|0\rFTS|1").refusal()).contains(Hl7Fault.BATCH);
    }

    @Test
    void a_batch_that_is_read_as_one_is_understood_only_if_all_of_it_is() {
        Understood both = (Understood) read(FILE + A03 + "\r" + A03.replace("4711", "4712"));
        NotUnderstood half = (NotUnderstood) read(FILE + A03 + "\r" + A03.replace("ADT^A03", "VXU^V04"));

        assertThat(both.events()).extracting(event -> event.about().key()).contains("1.2.3/4711", "1.2.3/4712");
        assertThat(half.code()).isEqualTo("HUB-2108");
        assertThat(half.why()).contains("message 2");
    }
}
