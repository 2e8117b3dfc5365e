package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** The smallest messages beside movements, and what a reader in Paris makes of them. */
final class Clinical {
    private Clinical() {}

    /** MSH with MSH-7 2026-03-01 10:00:00, MSH-10 M1 and the given type; then the patient and the stay of {@link Adt}. */
    static byte[] message(String type, String... segments) {
        return bytes("MSH|^~\\&|LABO|CHU|HUB|HUB|20260301100000||" + type + "|M1|P|2.6", segments);
    }

    static byte[] bytes(String header, String... segments) {
        return (String.join("\r", header, Adt.PID, Adt.PV1) + "\r" + String.join("\r", segments) + "\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    static FeedReading reading(byte[] message) {
        return new Hl7Reader(ZoneId.of("Europe/Paris"), OtherTypes.REFUSED).read(message, "labo");
    }

    static Understood understood(byte[] message) {
        FeedReading reading = reading(message);
        assertThat(reading).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    static NotUnderstood notUnderstood(byte[] message) {
        FeedReading reading = reading(message);
        assertThat(reading).isInstanceOf(NotUnderstood.class);
        return (NotUnderstood) reading;
    }

    static <F extends Fact> List<F> facts(Class<F> kind, byte[] message) {
        return understood(message).events().stream()
                .map(DischargeEvent::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static <F extends Fact> F fact(Class<F> kind, String type, String... segments) {
        List<F> facts = facts(kind, message(type, segments));
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    static <F extends Fact> List<F> none(Class<F> kind, String type, String... segments) {
        return facts(kind, message(type, segments));
    }

    static List<String> remarked(String type, String... segments) {
        return understood(message(type, segments)).remarks().stream()
                .map(FeedReading.Remark::where)
                .toList();
    }
}
