package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Laws of folding, tried on many random sets of events; a failure names the seed that repeats it. */
class DossierPropertyTest {
    private static final StayId STAY = new StayId("hospital", "1");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final int ROUNDS = 500;

    private static void forManySets(BiConsumer<List<DischargeEvent>, Random> law) {
        long base = Long.getLong("liaison.seed", System.nanoTime());
        for (int round = 0; round < ROUNDS; round++) {
            long seed = base + round;
            Random random = new Random(seed);
            try {
                law.accept(events(random), random);
            } catch (AssertionError broken) {
                throw new AssertionError("-Dliaison.seed=" + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    /** Few topics, times, ids and feeds, so that every sort of collision happens. */
    private static List<DischargeEvent> events(Random random) {
        List<DischargeEvent> events = new ArrayList<>();
        int count = 1 + random.nextInt(30);
        int feeds = 1 + random.nextInt(Dossier.MOST_FEEDS + 3);
        for (int i = 0; i < count; i++) {
            Saying saying = new Saying(
                    START.plusSeconds(random.nextInt(5)), "M" + random.nextInt(3), "feed" + random.nextInt(feeds));
            events.add(new DischargeEvent(STAY, saying, fact(random)));
        }
        return events;
    }

    private static Fact fact(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new StayFact.Ward("W" + random.nextInt(3), Optional.empty());
            case 1 ->
                new StayFact.Departure(
                        StayFact.Departure.Kind.values()[random.nextInt(4)],
                        Optional.of(START.plusSeconds(random.nextInt(3))));
            case 2 ->
                new StayFact.ExpectedDeparture(
                        random.nextBoolean() ? Optional.empty() : Optional.of(START.plusSeconds(random.nextInt(3))));
            case 3 ->
                new StayFact.CareTeamMember(
                        CareRole.values()[random.nextInt(3)],
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Professional(
                                        Optional.empty(), "Dr " + random.nextInt(3), Optional.empty())));
            case 4 ->
                new PatientFact.CalledBy(
                        new PatientId("a", "" + random.nextInt(3), PatientId.Kind.values()[random.nextInt(2)]));
            default -> new ClinicalFact.Summary("text " + random.nextInt(3));
        };
    }

    @Test
    void order_does_not_matter() {
        forManySets((events, random) -> {
            List<DischargeEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);

            assertThat(Dossier.EMPTY.with(shuffled)).isEqualTo(Dossier.EMPTY.with(events));
        });
    }

    @Test
    void repetition_does_not_matter() {
        forManySets((events, random) -> {
            List<DischargeEvent> repeated = new ArrayList<>(events);
            for (int i = 0; i < events.size(); i++) {
                repeated.add(random.nextInt(repeated.size()), events.get(random.nextInt(events.size())));
            }

            assertThat(Dossier.EMPTY.with(repeated)).isEqualTo(Dossier.EMPTY.with(events));
        });
    }

    @Test
    void it_does_not_matter_in_how_many_messages_the_events_come() {
        forManySets((events, random) -> {
            int cut = random.nextInt(events.size() + 1);
            Dossier whole = Dossier.EMPTY.with(events);

            Dossier oneByOne = Dossier.EMPTY;
            for (DischargeEvent event : events) {
                oneByOne = oneByOne.with(event);
            }
            Dossier halves = Dossier.EMPTY.with(events.subList(0, cut)).with(events.subList(cut, events.size()));
            Dossier joined = Dossier.EMPTY
                    .with(events.subList(0, cut))
                    .join(Dossier.EMPTY.with(events.subList(cut, events.size())));

            assertThat(oneByOne).isEqualTo(whole);
            assertThat(halves).isEqualTo(whole);
            assertThat(joined).isEqualTo(whole);
        });
    }

    @Test
    void joining_is_commutative_associative_and_idempotent() {
        forManySets((events, random) -> {
            Dossier a = Dossier.EMPTY.with(events);
            Dossier b = Dossier.EMPTY.with(events(random));
            Dossier c = Dossier.EMPTY.with(events(random));

            assertThat(a.join(b)).isEqualTo(b.join(a));
            assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
            assertThat(a.join(a)).isEqualTo(a);
            assertThat(a.join(Dossier.EMPTY)).isEqualTo(a);
        });
    }

    @Test
    void of_every_topic_the_newest_saying_is_kept_and_no_topic_is_lost() {
        forManySets((events, random) -> {
            Map<String, Saying> newest = new TreeMap<>();
            events.forEach(event -> newest.merge(
                    event.fact().topic(), event.saying(), (one, other) -> one.compareTo(other) >= 0 ? one : other));

            Dossier dossier = Dossier.EMPTY.with(events);

            Map<String, Saying> kept = new TreeMap<>();
            dossier.facts().forEach((topic, said) -> kept.put(topic, said.saying()));
            assertThat(kept).isEqualTo(newest);
            assertThat(dossier.facts().values())
                    .allSatisfy(
                            said -> assertThat(events).contains(new DischargeEvent(STAY, said.saying(), said.fact())));
        });
    }

    @Test
    void older_news_never_changes_a_dossier_that_knows_newer() {
        forManySets((events, random) -> {
            Dossier dossier = Dossier.EMPTY.with(events);
            DischargeEvent latest = Collections.max(events, Comparator.comparing(DischargeEvent::saying));
            String feed = latest.saying().feed();
            Saying before = new Saying(START.minusSeconds(1), "M0", feed);
            Saying beforeOfAnother = new Saying(START.minusSeconds(1), "M0", feed + "-2");

            assertThat(dossier.with(new DischargeEvent(STAY, before, latest.fact())))
                    .isEqualTo(dossier);
            assertThat(dossier.with(new DischargeEvent(STAY, beforeOfAnother, latest.fact()))
                            .facts())
                    .isEqualTo(dossier.facts());
        });
    }

    @Test
    void of_every_topic_the_newest_word_of_each_feed_is_kept_but_of_no_more_feeds_than_a_hospital_has() {
        forManySets((events, random) -> {
            Map<String, TreeMap<String, Said>> newest = new TreeMap<>();
            events.forEach(event -> newest.computeIfAbsent(event.fact().topic(), topic -> new TreeMap<>())
                    .merge(
                            event.saying().feed(),
                            new Said(event.fact(), event.saying()),
                            BinaryOperator.maxBy(Comparator.naturalOrder())));

            Dossier dossier = Dossier.EMPTY.with(events);

            newest.forEach((topic, ofFeeds) -> {
                List<Said> kept = new ArrayList<>(List.of(dossier.facts().get(topic)));
                kept.addAll(dossier.others().getOrDefault(topic, List.of()));
                assertThat(kept)
                        .isEqualTo(ofFeeds.values().stream()
                                .sorted(Comparator.reverseOrder())
                                .limit(Dossier.MOST_FEEDS)
                                .toList());
            });
        });
    }

    @Test
    void whomever_a_hospital_trusts_the_order_of_arrival_does_not_matter_to_what_holds() {
        Trust trust = new Trust(Map.of(
                FactKind.MOVEMENTS, List.of(Set.of("feed1"), Set.of("feed0", "feed2")),
                FactKind.COURSE, List.of(Set.of("feed2"))));
        forManySets((events, random) -> {
            List<DischargeEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);

            assertThat(Weighed.of(Dossier.EMPTY.with(shuffled), trust))
                    .isEqualTo(Weighed.of(Dossier.EMPTY.with(events), trust));
        });
    }

    @Test
    void where_all_feeds_are_trusted_alike_the_newest_word_holds() {
        forManySets((events, random) -> {
            Dossier dossier = Dossier.EMPTY.with(events);

            assertThat(Trust.EQUAL.holding(dossier)).isEqualTo(new Dossier(dossier.facts()));
        });
    }
}
