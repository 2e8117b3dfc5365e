package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.Trust;

/** What becomes of letters when a stay turns out to be another patient's. */
class MovedStayTest extends AtSmallHub {
    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.clock.pass(Duration.ofMinutes(1));
    }

    private void sendAndAccept() {
        hub.send().forEach(hub::accept);
        hub.clock.pass(Duration.ofMinutes(1));
    }

    private void move() {
        hub.say(
                Facts.STAY,
                new MovedTo(Facts.OTHER_NUMBER),
                Facts.calledBy(Facts.OTHER_NUMBER),
                Facts.identity("Brunet"),
                Facts.gp("10000000002"));
    }

    @Test
    void the_letter_is_taken_back_where_it_went_and_goes_anew_to_the_right_gp_replacing_nothing() {
        sendAndAccept();

        move();

        assertThat(hub.last(Facts.STAY, "dr-martin").purpose()).isEqualTo(Purpose.WITHDRAWAL);
        assertThat(hub.last(Facts.STAY, "nurse-leroy").purpose()).isEqualTo(Purpose.WITHDRAWAL);
        Delivery anew = hub.last(Facts.STAY, "dr-petit");
        assertThat(anew.purpose()).isEqualTo(Purpose.FIRST);
        assertThat(anew.status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).hasSize(2);
        assertThat(hub.openTasks(Facts.STAY, "ID-08")).hasSize(1);
    }

    @Test
    void a_letter_that_has_not_left_goes_to_nobody_of_the_former_patients() {
        move();

        assertThat(hub.last(Facts.STAY, "dr-martin").status()).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(hub.send()).extracting(Delivery::recipient).containsExactly("dr-petit");
        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).isEmpty();
    }

    @Test
    void who_did_not_know_the_former_patient_gets_the_letter_of_his_own() {
        hub.send()
                .forEach(delivery -> hub.answer(
                        delivery,
                        new Acknowledgement.Refused(MORNING, Truths.Business.PATIENT_UNKNOWN, "no such patient")));
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(
                Facts.STAY,
                new MovedTo(Facts.OTHER_NUMBER),
                Facts.calledBy(Facts.OTHER_NUMBER),
                Facts.identity("Brunet"),
                Facts.gp("10000000001"));

        assertThat(hub.last(Facts.STAY, "dr-martin").status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(hub.last(Facts.STAY, "dr-martin").isLetter()).isTrue();
    }

    @Test
    void seeing_to_it_twice_tells_nobody_twice() {
        sendAndAccept();
        move();
        int deliveries = hub.ledger.deliveriesOf(Facts.STAY).size();

        hub.say(Facts.STAY, Facts.admitted());

        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(deliveries);
    }

    @Test
    void a_file_that_is_moved_takes_the_letter_of_its_stay_with_it() {
        sendAndAccept();

        hub.say(Facts.PATIENT, new FileMoved(Facts.PATIENT, Facts.OTHER_NUMBER, Optional.of(Facts.STAY.key())));

        assertThat(hub.last(Facts.STAY, "dr-martin").purpose()).isEqualTo(Purpose.WITHDRAWAL);
    }

    @Test
    void while_nobody_can_tell_whose_the_stay_is_nothing_new_is_written_and_admissions_hear_of_each_who_was_told() {
        sendAndAccept();

        hub.say(Facts.STAY, Facts.calledBy(Facts.OTHER_NUMBER), Facts.identity("Brunet"));

        assertThat(hub.ledger.versions(Facts.STAY))
                .allMatch(version -> version.id().version() == 1);
        assertThat(hub.openTasks(Facts.STAY, "ID-06")).hasSize(1);
        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).hasSize(2);
    }

    @Test
    void what_was_told_while_two_were_merged_is_taken_back_once_they_are_told_apart_and_the_stay_is_one_ones() {
        hub.say(Facts.PATIENT, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.say(Facts.OTHER_NUMBER, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER), Facts.identity("Brunet"));
        sendAndAccept();
        hub.say(Facts.PATIENT, new SplitFrom(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.say(Facts.OTHER_NUMBER, new SplitFrom(Facts.PATIENT, Facts.OTHER_NUMBER));

        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).isNotEmpty();
        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().patient()).contains("Jeanne Dupont");
        assertThat(hub.to(Facts.STAY, "dr-martin"))
                .extracting(Delivery::purpose)
                .contains(Purpose.WITHDRAWAL);
        assertThat(hub.last(Facts.STAY, "dr-martin").status()).isEqualTo(DeliveryStatus.QUEUED);
    }

    @Test
    void a_document_that_names_no_stay_is_not_put_into_one_that_was_moved_to_somebody_else() {
        move();

        hub.say(new StayAt(Facts.PATIENT, MORNING, Optional.empty()), Facts.summary("Of the former patient."));

        assertThat(hub.ledger.parked(Optional.empty(), 10))
                .extracting(Parked::code)
                .containsExactly("HUB-1007");
    }

    @Test
    void the_page_of_a_moved_stay_shows_nothing_that_was_said_of_the_former_patient() {
        move();

        List<Provenance.Known> known = new Provenance(hub.ledger, Trust.EQUAL).of(Facts.STAY);

        assertThat(known.toString()).contains("Brunet", "Hip replaced.").doesNotContain("Dupont", "Nurse 10000000003");
        assertThat(known).noneMatch(Provenance.Known::contradicted);
    }
}
