package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Desk.Outcome.NotPossible;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayFact.WentBefore;
import org.liaisonhub.discharge.StayId;

class RetentionTest extends AtSmallHub {
    private static final Duration KEEP = Duration.ofDays(90);
    private static final StayId OTHER_STAY = new StayId("CH/NORD", "S-2");

    private Retention retention;

    @BeforeEach
    void keep() {
        retention = new Retention(hub.ledger, KEEP, hub.clock);
    }

    private void discharge(StayId stay) {
        hub.say(stay, Facts.discharged(MORNING));
        hub.send();
    }

    private void settle(StayId stay) {
        hub.ledger.deliveriesOf(stay).forEach(hub::accept);
        hub.openTasks(stay).forEach(task -> hub.desk.closeTask(task.id(), SmallHub.PERSON));
    }

    private void settledLongAgo() {
        discharge(Facts.STAY);
        settle(Facts.STAY);
        hub.clock.pass(KEEP.plusHours(1));
    }

    private List<String> texts(StayId stay) {
        return hub.ledger.versions(stay).stream().map(LetterVersion::text).toList();
    }

    @Test
    void content_that_is_settled_for_ninety_days_goes_and_the_proof_of_its_delivery_stays() {
        discharge(Facts.STAY);
        settle(Facts.STAY);
        List<Delivery> deliveries = hub.ledger.deliveriesOf(Facts.STAY);
        List<HistoryLine> history = hub.ledger.history(Facts.STAY);
        List<String> fingerprints = hub.ledger.versions(Facts.STAY).stream()
                .map(LetterVersion::fingerprint)
                .toList();
        hub.clock.pass(KEEP.plusHours(1));

        retention.purge();

        assertThat(texts(Facts.STAY)).isNotEmpty().containsOnly("");
        assertThat(hub.ledger.known(Facts.STAY)).isEqualTo(Dossier.EMPTY);
        assertThat(hub.ledger.known(Facts.PATIENT)).isEqualTo(Dossier.EMPTY);
        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(hub.ledger.message(delivery.id())).isEmpty());
        assertThat(hub.ledger.tasksOf(Facts.STAY))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.details()).isEmpty());
        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().patient()).isEmpty();

        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).isEqualTo(deliveries);
        assertThat(hub.ledger.versions(Facts.STAY))
                .extracting(LetterVersion::fingerprint)
                .isEqualTo(fingerprints);
        assertThat(hub.ledger.history(Facts.STAY)).containsAll(history);
        assertThat(hub.ledger.history(Facts.STAY))
                .last()
                .satisfies(line -> assertThat(line.what()).isEqualTo("purged"));
    }

    @Test
    void an_attached_file_goes_with_the_content_of_its_stay() {
        FileContent file = FileContent.of("%PDF-1.7 prescription".getBytes(StandardCharsets.UTF_8));
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.sayWith(
                file,
                Facts.STAY,
                new Attached(
                        "D-1",
                        "Prescription",
                        Optional.of(
                                new AttachedFile(file.digest(), FileKind.PDF, file.bytes().length, Optional.empty())),
                        false));
        hub.send();
        settle(Facts.STAY);
        assertThat(hub.ledger.attachment(file.digest())).contains(file.bytes());
        hub.clock.pass(KEEP.plusHours(1));

        retention.purge();

        assertThat(hub.ledger.attachment(file.digest())).isEmpty();
    }

    @Test
    void nothing_of_it_is_left_anywhere_in_the_ledger() {
        discharge(Facts.STAY);
        settle(Facts.STAY);
        assertThat(mentionsOf("Dupont")).isNotEmpty();
        assertThat(mentionsOf("Hip replaced")).isNotEmpty();
        hub.clock.pass(KEEP.plusHours(1));

        retention.purge();

        assertThat(mentionsOf("Dupont")).isEmpty();
        assertThat(mentionsOf("Hip replaced")).isEmpty();
    }

    /** Tables in any row of which the text stands. */
    private List<String> mentionsOf(String text) {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("ledger.db"))) {
            return handle
                    .createQuery("select name from sqlite_master where type = 'table'")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .filter(table -> handle.createQuery("select * from " + table).mapToMap().stream()
                            .anyMatch(row -> row.toString().contains(text)))
                    .toList();
        }
    }

    @Test
    void nothing_goes_before_its_time() {
        discharge(Facts.STAY);
        settle(Facts.STAY);
        hub.clock.pass(KEEP.minusMinutes(1));

        retention.purge();

        assertThat(texts(Facts.STAY)).doesNotContain("");
    }

    @Test
    void a_stay_with_an_unsettled_delivery_stays_whole_for_ever() {
        discharge(Facts.STAY);
        hub.openTasks(Facts.STAY).forEach(task -> hub.desk.closeTask(task.id(), SmallHub.PERSON));
        hub.clock.pass(KEEP.multipliedBy(10));

        assertThat(retention.due(10)).isEmpty();
        retention.purge();
        assertThat(texts(Facts.STAY)).doesNotContain("");
    }

    @Test
    void a_stay_with_an_open_task_stays_whole_for_ever() {
        discharge(Facts.STAY);
        hub.ledger.deliveriesOf(Facts.STAY).forEach(hub::accept);
        assertThat(hub.openTasks(Facts.STAY)).isNotEmpty();
        hub.clock.pass(KEEP.multipliedBy(10));

        assertThat(retention.due(10)).isEmpty();
    }

    @Test
    void a_patient_who_is_still_here_stays_whole_for_ever() {
        hub.say(Facts.STAY, Facts.admitted(), Facts.calledBy(Facts.PATIENT), Facts.identity("Dupont"));
        hub.clock.pass(KEEP.multipliedBy(10));

        assertThat(retention.due(10)).isEmpty();
    }

    /** Admitted under one number, still here under another. */
    private void renumbered() {
        hub.say(Facts.STAY, Facts.admitted(), Facts.calledBy(Facts.PATIENT), Facts.identity("Dupont"));
        hub.say(Facts.STAY, new GoesOnAs(OTHER_STAY));
        hub.say(OTHER_STAY, Facts.admitted(), new WentBefore(Facts.STAY));
    }

    @Test
    void a_number_that_was_changed_stays_whole_while_the_patient_is_here_under_another() {
        renumbered();

        for (int quarter = 0; quarter < 4; quarter++) {
            hub.clock.pass(KEEP.plusHours(1));
            retention.purge();
            assertThat(retention.due(10)).isEmpty();
        }

        assertThat(hub.ledger.known(Facts.STAY)).isNotEqualTo(Dossier.EMPTY);
        assertThat(hub.ledger.history(Facts.STAY)).extracting(HistoryLine::what).contains("kept");
    }

    @Test
    void a_number_that_was_changed_goes_with_the_stay_it_goes_on_as() {
        renumbered();
        hub.clock.pass(Duration.ofSeconds(1));
        discharge(OTHER_STAY);
        settle(OTHER_STAY);
        hub.clock.pass(KEEP.plusHours(1));

        retention.purge();

        assertThat(hub.ledger.known(OTHER_STAY)).isEqualTo(Dossier.EMPTY);
        assertThat(hub.ledger.known(Facts.STAY)).isEqualTo(Dossier.EMPTY);
    }

    @Test
    void an_answer_that_comes_late_starts_the_time_anew() {
        discharge(Facts.STAY);
        hub.openTasks(Facts.STAY).forEach(task -> hub.desk.closeTask(task.id(), SmallHub.PERSON));
        hub.clock.pass(KEEP.minusDays(1));
        settle(Facts.STAY);
        hub.clock.pass(Duration.ofDays(2));

        assertThat(retention.due(10)).isEmpty();
    }

    @Test
    void what_is_known_of_a_patient_stays_while_another_of_his_stays_needs_it() {
        hub.say(Facts.PATIENT, Facts.phone("01 23 45 67 89"));
        hub.say(OTHER_STAY, Facts.admitted(), Facts.calledBy(Facts.PATIENT));
        settledLongAgo();

        retention.purge();

        assertThat(hub.ledger.known(Facts.STAY)).isEqualTo(Dossier.EMPTY);
        assertThat(hub.ledger.known(Facts.PATIENT)).isNotEqualTo(Dossier.EMPTY);
    }

    @Test
    void a_late_message_about_a_purged_stay_is_parked_and_makes_no_letter_of_half_a_dossier() {
        settledLongAgo();
        retention.purge();
        int letters = hub.ledger.versions(Facts.STAY).size();

        FoldOutcome outcome = hub.say(Facts.STAY, Facts.summary("A late correction."));

        assertThat(outcome).isInstanceOf(FoldOutcome.WasParked.class);
        assertThat(hub.ledger.parked(Optional.empty(), 10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.code()).isEqualTo("HUB-1006"));
        assertThat(hub.ledger.versions(Facts.STAY)).hasSize(letters);
        assertThat(hub.ledger.known(Facts.STAY)).isEqualTo(Dossier.EMPTY);
        String id = hub.ledger.parked(Optional.empty(), 10).get(0).id();
        assertThat(hub.desk.replay(id, SmallHub.PERSON)).isInstanceOf(NotPossible.class);
    }

    @Test
    void late_news_of_a_patient_reaches_no_purged_stay() {
        settledLongAgo();
        retention.purge();

        hub.say(Facts.PATIENT, Facts.identity("Durand"));

        assertThat(texts(Facts.STAY)).containsOnly("");
        assertThat(hub.to(Facts.STAY, "dr-martin")).hasSize(1);
    }

    @Test
    void a_purged_letter_can_neither_be_sent_again_nor_elsewhere_but_still_be_taken_back() {
        settledLongAgo();
        retention.purge();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");

        assertThat(hub.desk.resend(gp.id(), SmallHub.PERSON))
                .isEqualTo(new NotPossible(DeskCode.CONTENT_REMOVED.with()));
        assertThat(hub.desk.redirect(gp.id(), "dr-petit", SmallHub.PERSON))
                .isEqualTo(new NotPossible(DeskCode.CONTENT_REMOVED.with()));
        assertThat(hub.desk.withdraw(Facts.STAY, SmallHub.PERSON)).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(hub.last(Facts.STAY, "dr-martin").purpose()).isEqualTo(Purpose.WITHDRAWAL);
    }

    @Test
    void a_late_refusal_of_a_purged_letter_is_still_somebodys_task() {
        settledLongAgo();
        retention.purge();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");

        hub.answer(gp, new Acknowledgement.Refused(hub.clock.instant(), Truths.Business.PATIENT_UNKNOWN, ""));

        assertThat(hub.openRules(gp)).containsExactly("DEL-05");
    }

    @Test
    void bytes_of_a_parked_message_go_when_it_was_settled_long_ago_and_never_while_it_waits() {
        hub.fold.fold(hub.intake("noise 1"));
        hub.fold.fold(hub.intake("noise 2"));
        List<Parked> parked = hub.ledger.parked(Optional.empty(), 10);
        hub.desk.dismiss(parked.get(0).id(), SmallHub.PERSON);
        hub.clock.pass(KEEP.plusHours(1));

        retention.purge();

        assertThat(hub.ledger.findParked(parked.get(0).id()).orElseThrow().bytes())
                .isEmpty();
        assertThat(hub.ledger.findParked(parked.get(1).id()).orElseThrow().bytes())
                .isNotEmpty();
    }

    @Test
    void with_no_time_set_everything_is_kept() {
        settledLongAgo();
        Retention off = new Retention(hub.ledger, Duration.ZERO, hub.clock);

        assertThat(off.purge()).isFalse();
        assertThat(off.due(10)).isEmpty();
        assertThat(texts(Facts.STAY)).doesNotContain("");
    }

    @Test
    void a_look_takes_a_few_stays_and_says_that_there_are_more() {
        for (int i = 0; i < 25; i++) {
            StayId stay = new StayId("CH/NORD", "T-" + i);
            hub.say(stay, Facts.admitted(), Facts.departure(Departure.Kind.CANCELLED));
        }
        hub.clock.pass(KEEP.plusHours(1));

        assertThat(retention.purge()).isTrue();
        assertThat(retention.due(100)).hasSize(5);
        assertThat(retention.purge()).isFalse();
        assertThat(retention.due(100)).isEmpty();
    }
}
