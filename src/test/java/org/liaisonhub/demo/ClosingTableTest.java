package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Golden;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Technical;
import org.liaisonhub.discharge.Traces;

/** The table at the end, with everything that can stand in it. */
class ClosingTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void it_says_what_became_of_each_discharge_and_what_is_due_from_whom(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ClosingTable table = new ClosingTable(
                new DemoWords(locale), new RuleSentences(locale), new DueTimes(ZoneId.of("Europe/Paris")));

        List<String> lines = table.lines(List.of(accepted(), refused(), cancelled(), handedOver(), parked(), wrong()));

        assertThat(lines).allMatch(line -> line.length() <= 120);
        Golden.check(
                Path.of("src/test/resources/demo/closing-table-" + language + ".txt"), String.join("\n", lines) + "\n");
    }

    private static StoryState accepted() {
        Delivery done = Told.delivery("dr-martin", DeliveryStatus.ACCEPTED, Technical.RECEIVED, Business.ACCEPTED);
        Delivery open = Told.delivery("idel-bernard", DeliveryStatus.SENT, Technical.RECEIVED, Business.NO_ANSWER);
        return new StoryState(
                Told.story("01-x", "A title that is far too long for its column: and more", ending(done, open)),
                List.of(Told.letter(2)),
                List.of(done, open),
                List.of(
                        Told.task("DEL-11", Optional.of(open), "Marc Olivier, cadre de santé, 01 99 00 40 03"),
                        Told.task("TRT-04", Optional.empty(), "Dr Hélène GARNIER, 01 99 00 01 21")),
                List.of());
    }

    private static StoryState refused() {
        Delivery no = Told.delivery("dr-leroy", DeliveryStatus.REFUSED, Technical.RECEIVED, Business.PATIENT_UNKNOWN);
        return new StoryState(
                Told.story("02-x", "Refused", ending(no)),
                List.of(Told.letter(0)),
                List.of(no),
                List.of(Told.task("DEL-05", Optional.of(no), "Jeanne Morel, secrétariat")),
                List.of());
    }

    private static StoryState cancelled() {
        Delivery first = Told.delivery("dr-martin", DeliveryStatus.ACCEPTED, Technical.RECEIVED, Business.ACCEPTED);
        Delivery withdrawal = Told.delivery(
                "dr-martin", Purpose.WITHDRAWAL, DeliveryStatus.ACCEPTED, Technical.RECEIVED, Business.ACCEPTED);
        return new StoryState(
                Told.story("03-x", "Cancelled", ending(first, withdrawal)),
                List.of(Told.letter(0)),
                List.of(first, withdrawal),
                List.of(),
                List.of());
    }

    private static StoryState handedOver() {
        return new StoryState(
                Told.story("04-x", "Without a GP", Told.ending(List.of(), "RCP-01")),
                List.of(Told.letter(1)),
                List.of(),
                List.of(Told.task("RCP-01", Optional.empty(), "Jeanne Morel, secrétariat")),
                List.of());
    }

    private static StoryState parked() {
        Parked parked = new Parked(
                "p", "mllp", "x", "", Traces.NONE, "HUB-2101", "why", new byte[0], Told.AT, Optional.empty());
        Ending ending = new Ending(Optional.empty(), 0, List.of(), Set.of(), 1, Set.of());
        return new StoryState(
                Told.story("05-x", "Unreadable", ending), List.of(), List.of(), List.of(), List.of(parked));
    }

    private static StoryState wrong() {
        Delivery lost = Told.delivery("dr-petit", DeliveryStatus.SENT, Technical.SENT, Business.NO_ANSWER);
        Delivery hoped = Told.delivery("dr-petit", DeliveryStatus.ACCEPTED, Technical.RECEIVED, Business.ACCEPTED);
        return new StoryState(
                Told.story("06-x", "Wrong", Told.ending(List.of(Ending.Arrival.of(hoped)), "TRT-04")),
                List.of(),
                List.of(lost),
                List.of(),
                List.of());
    }

    private static Ending ending(Delivery... deliveries) {
        return Told.ending(List.of(deliveries).stream().map(Ending.Arrival::of).toList());
    }
}
