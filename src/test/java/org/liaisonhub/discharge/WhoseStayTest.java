package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.Phones;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.StayFact.Account;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.StayFact.NumberUsed;
import org.liaisonhub.discharge.StayFact.TakenForAnother;

/** Whose a stay is depends on what was said and when, and never on the order in which it came. */
class WhoseStayTest {
    private static final StayId STAY = new StayId("CH", "S-1");
    private static final PatientId ANNE = new PatientId("CH", "P-1", PatientId.Kind.LOCAL);
    private static final PatientId LOUIS = new PatientId("CH", "P-2", PatientId.Kind.LOCAL);
    private static final PatientId SIMONE = new PatientId("CH", "P-3", PatientId.Kind.LOCAL);
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Account ACCOUNT = new Account("CH", "A-1");

    private static Said said(int minute, Fact fact) {
        return new Said(fact, new Saying(START.plusSeconds(60L * minute), "M" + minute, "adt"));
    }

    private static Dossier dossier(Said... all) {
        return Dossier.EMPTY.with(Arrays.stream(all)
                .map(said -> new DischargeEvent(STAY, said.saying(), said.fact()))
                .toList());
    }

    private static final Fact TELEPHONE = new Phones(List.of("01 99 00 00 01"));
    private static final Fact ALLERGIC = new Allergies(Listing.empty(Listing.EmptyReason.NIL_KNOWN));
    private static final Fact COURSE = new Summary("Hip replaced.");
    private static final Fact GP = new StayFact.CareTeamMember(
            CareRole.GENERAL_PRACTITIONER,
            Optional.of(new Professional(Optional.empty(), "Dr Martin", Optional.empty())));
    private static final Fact SURGEON = new StayFact.CareTeamMember(
            CareRole.ATTENDING, Optional.of(new Professional(Optional.empty(), "Dr Garnier", Optional.empty())));

    private static WhoseStay whose(Dossier own, Said... merges) {
        return WhoseStay.of(STAY, own, dossier(merges));
    }

    private static final Dossier ANNES = dossier(
            said(1, new CalledBy(ANNE)),
            said(1, TELEPHONE),
            said(1, GP),
            said(1, SURGEON),
            said(2, ALLERGIC),
            said(2, COURSE));

    @Test
    void a_stay_of_one_patient_is_as_it_was_said() {
        WhoseStay whose = whose(ANNES);

        assertThat(whose.numbers()).containsExactly(ANNE);
        assertThat(whose.dossier()).isEqualTo(ANNES);
    }

    @Test
    void of_a_stay_that_was_moved_what_was_said_of_the_person_is_left_out_and_what_was_said_of_the_stay_stays() {
        Dossier moved = ANNES.join(dossier(said(3, new MovedTo(LOUIS))));

        WhoseStay whose = whose(moved);

        assertThat(whose.numbers()).containsExactly(LOUIS);
        assertThat(facts(whose)).contains(COURSE, SURGEON).doesNotContain(TELEPHONE, GP, ALLERGIC, new CalledBy(ANNE));
        assertThat(whose.dossier().find(TakenForAnother.class))
                .contains(new TakenForAnother(START.plusSeconds(180), false));
    }

    @Test
    void what_is_said_of_the_person_after_the_move_is_of_the_one_it_was_moved_to() {
        Fact louis = new Phones(List.of("01 99 00 00 02"));
        Dossier moved = ANNES.join(dossier(said(3, new MovedTo(LOUIS)), said(4, louis), said(4, new CalledBy(LOUIS))));

        assertThat(facts(whose(moved))).contains(louis, COURSE).doesNotContain(TELEPHONE);
    }

    @Test
    void a_stay_that_is_still_said_to_be_the_formers_after_it_was_moved_is_two_patients() {
        Dossier moved = ANNES.join(dossier(said(3, new MovedTo(LOUIS)), said(4, new CalledBy(ANNE))));

        assertThat(whose(moved).numbers()).containsExactly(ANNE, LOUIS);
        assertThat(SamePerson.in(whose(moved).dossier())
                        .isSplit(whose(moved).dossier().all(CalledBy.class)))
                .isTrue();
    }

    @Test
    void a_stay_that_was_moved_there_and_back_is_the_first_ones_again() {
        Dossier back = ANNES.join(
                dossier(said(3, new MovedTo(LOUIS)), said(4, new CalledBy(LOUIS)), said(5, new MovedTo(ANNE))));

        assertThat(whose(back).numbers()).containsExactly(ANNE);
    }

    @Test
    void a_move_between_two_numbers_of_one_person_leaves_nothing_out() {
        Dossier moved = ANNES.join(dossier(said(3, new MovedTo(LOUIS))));

        assertThat(facts(whose(moved, said(4, new MergedInto(ANNE, LOUIS))))).contains(TELEPHONE, GP, ALLERGIC);
    }

    @Test
    void an_account_that_was_moved_takes_its_stays_with_it_and_no_others() {
        Said moved = said(3, new FileMoved(ANNE, LOUIS, Optional.of(ACCOUNT.key())));

        assertThat(whose(ANNES.join(dossier(said(1, ACCOUNT))), moved).numbers())
                .containsExactly(LOUIS);
        assertThat(whose(ANNES.join(dossier(said(1, new Account("CH", "A-2")))), moved)
                        .numbers())
                .containsExactly(ANNE);
        assertThat(whose(ANNES, moved).numbers()).containsExactly(ANNE);
    }

    @Test
    void an_account_that_has_the_number_of_the_stay_is_the_stays_where_no_other_is_known() {
        assertThat(whose(ANNES, said(3, new FileMoved(ANNE, LOUIS, Optional.of(STAY.key()))))
                        .numbers())
                .containsExactly(LOUIS);
    }

    @Test
    void all_that_was_filed_under_a_number_is_the_others_when_it_is_moved_but_not_what_is_filed_there_later() {
        Said moved = said(3, new FileMoved(ANNE, LOUIS, Optional.empty()));

        assertThat(whose(ANNES, moved).numbers()).containsExactly(LOUIS);
        assertThat(whose(dossier(said(4, new CalledBy(ANNE)), said(4, TELEPHONE)), moved)
                        .numbers())
                .containsExactly(ANNE);
    }

    @Test
    void a_stay_that_had_both_numbers_while_they_were_merged_is_two_patients_once_they_are_told_apart() {
        Dossier both = ANNES.join(dossier(said(5, new CalledBy(LOUIS))));
        Said merged = said(4, new MergedInto(ANNE, LOUIS));

        assertThat(isSplit(both, merged)).isFalse();
        assertThat(isSplit(both, merged, said(6, new SplitFrom(ANNE, LOUIS)))).isTrue();
    }

    @Test
    void a_stay_that_had_only_the_surviving_number_while_they_were_merged_may_be_eithers() {
        Dossier survivors = dossier(said(5, new CalledBy(LOUIS)), said(5, TELEPHONE));
        Said merged = said(4, new MergedInto(ANNE, LOUIS));

        assertThat(isSplit(survivors, merged, said(6, new SplitFrom(ANNE, LOUIS))))
                .isTrue();
    }

    @Test
    void a_stay_of_before_the_merge_is_whose_it_was_once_they_are_told_apart() {
        Said merged = said(4, new MergedInto(ANNE, LOUIS));

        assertThat(isSplit(ANNES, merged, said(6, new SplitFrom(ANNE, LOUIS)))).isFalse();
        assertThat(whose(ANNES, merged, said(6, new SplitFrom(ANNE, LOUIS))).numbers())
                .containsExactly(ANNE);
    }

    @Test
    void once_the_hospital_says_whose_it_is_after_they_were_told_apart_it_is_his() {
        Dossier both = ANNES.join(dossier(said(5, new CalledBy(LOUIS)), said(7, new CalledBy(ANNE))));

        WhoseStay whose = whose(both, said(4, new MergedInto(ANNE, LOUIS)), said(6, new SplitFrom(ANNE, LOUIS)));

        assertThat(whose.numbers()).containsExactly(ANNE);
        assertThat(facts(whose)).contains(COURSE).doesNotContain(TELEPHONE);
    }

    @Test
    void a_merge_said_after_the_two_were_told_apart_holds() {
        Dossier both = ANNES.join(dossier(said(5, new CalledBy(LOUIS))));

        assertThat(isSplit(both, said(6, new SplitFrom(ANNE, LOUIS)), said(7, new MergedInto(ANNE, LOUIS))))
                .isFalse();
    }

    @Test
    void two_that_were_told_apart_and_are_tied_by_a_third_are_for_a_person_to_look_at() {
        Dossier merges = dossier(
                said(1, new CalledBy(ANNE)),
                said(4, new MergedInto(ANNE, SIMONE)),
                said(4, new MergedInto(LOUIS, SIMONE)),
                said(6, new SplitFrom(ANNE, LOUIS)));

        assertThat(SamePerson.in(merges).isSplit(merges.all(CalledBy.class))).isTrue();
    }

    @Test
    void telling_two_apart_undoes_no_merge_of_either_with_others() {
        Dossier merges = dossier(
                said(4, new MergedInto(ANNE, LOUIS)),
                said(4, new MergedInto(LOUIS, SIMONE)),
                said(6, new SplitFrom(ANNE, LOUIS)));

        assertThat(SamePerson.in(merges).isOne(LOUIS, SIMONE)).isTrue();
        assertThat(SamePerson.in(merges).isOne(ANNE, SIMONE)).isFalse();
    }

    /** Whatever is said, it is kept as a dossier, whose folding has no order; here the parts come together in any grouping. */
    @Test
    void whatever_was_said_in_whatever_order_it_is_the_same_patients() {
        List<Fact> sayable = List.of(
                new CalledBy(ANNE),
                new CalledBy(LOUIS),
                new MovedTo(LOUIS),
                new MovedTo(ANNE),
                new NumberUsed(NumberUsed.Use.GIVEN_UP, java.time.LocalDate.of(2026, 3, 1)),
                TELEPHONE,
                COURSE,
                GP);
        List<Fact> mergeable = List.of(
                new MergedInto(ANNE, LOUIS),
                new SplitFrom(ANNE, LOUIS),
                new FileMoved(LOUIS, ANNE, Optional.empty()),
                new MergedInto(LOUIS, SIMONE));
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Said> own = Stream.generate(() -> said(random.nextInt(6), sayable.get(random.nextInt(sayable.size()))))
                    .limit(7)
                    .toList();
            List<Said> merges = Stream.generate(
                            () -> said(random.nextInt(6), mergeable.get(random.nextInt(mergeable.size()))))
                    .limit(3)
                    .toList();
            List<Said> shuffled = new java.util.ArrayList<>(own);
            java.util.Collections.shuffle(shuffled, random);

            WhoseStay inOrder = whose(dossier(own.toArray(Said[]::new)), merges.toArray(Said[]::new));
            assertThat(whose(dossier(shuffled.toArray(Said[]::new)), merges.toArray(Said[]::new)))
                    .as("seed " + seed)
                    .isEqualTo(inOrder);
        }
    }

    private static boolean isSplit(Dossier own, Said... merges) {
        Dossier known = whose(own, merges).dossier().join(dossier(merges));
        return SamePerson.in(known).isSplit(known.all(CalledBy.class));
    }

    private static List<Fact> facts(WhoseStay whose) {
        return whose.dossier().facts().values().stream().map(Said::fact).toList();
    }
}
