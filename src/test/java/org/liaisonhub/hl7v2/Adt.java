package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** The smallest ADT messages, and what a reader in Paris makes of them. */
final class Adt {
    /** A stay: PV1-2 inpatient, PV1-19 stay 4711 of authority 1.2.3. */
    static final String PV1 = pv1(19, "4711^^^HOSP&1.2.3&ISO^VN");

    /** A patient with one number of the hospital's own (PID-3, type PI) and a name (PID-5, type L). */
    static final String PID = "PID|||77^^^HOSP&1.2.4&ISO^PI||DURAND^ANNE^^^^^L";

    private Adt() {}

    /** MSH with MSH-7 2026-03-01 10:00:00, MSH-10 M1 and the given event. */
    static String msh(String event) {
        return "MSH|^~\\&|GAM|CHU|HUB|HUB|20260301100000||ADT^" + event + "|M1|P|2.5";
    }

    static String pv1(Object... fields) {
        return segment("PV1", fields);
    }

    /** A stay, with more fields: number, text, number, text… */
    static String stay(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = 19;
        all[1] = "4711^^^HOSP&1.2.3&ISO^VN";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return segment("PV1", all);
    }

    /** A segment from field numbers and texts in turn. */
    static String segment(String name, Object... fields) {
        String[] texts = new String[60];
        java.util.Arrays.fill(texts, "");
        texts[0] = name;
        for (int i = 0; i < fields.length; i += 2) {
            texts[(Integer) fields[i]] = (String) fields[i + 1];
        }
        return String.join("|", texts).replaceAll("\\|+$", "");
    }

    static byte[] bytes(String... segments) {
        return (String.join("\r", segments) + "\r").getBytes(StandardCharsets.UTF_8);
    }

    static FeedReading reading(String... segments) {
        return new AdtReader(ZoneId.of("Europe/Paris")).read(bytes(segments), "gam");
    }

    static Understood understood(String... segments) {
        FeedReading reading = reading(segments);
        assertThat(reading).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    static NotUnderstood notUnderstood(String... segments) {
        FeedReading reading = reading(segments);
        assertThat(reading).isInstanceOf(NotUnderstood.class);
        return (NotUnderstood) reading;
    }

    /** All facts of a message, whomever they are about. */
    static List<Fact> facts(String... segments) {
        return understood(segments).events().stream().map(DischargeEvent::fact).toList();
    }

    static <F extends Fact> Optional<F> fact(Class<F> kind, String... segments) {
        return Dossier.EMPTY.with(understood(segments).events()).find(kind);
    }

    static List<String> remarked(String... segments) {
        return understood(segments).remarks().stream()
                .map(FeedReading.Remark::where)
                .toList();
    }
}
