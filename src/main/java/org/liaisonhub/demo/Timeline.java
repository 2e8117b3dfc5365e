package org.liaisonhub.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.StaySummary;

/**
 * Prints what happens, one line each, as it happens. What the hub did it reads from the ledger's own history; only what
 * the hospital sent is told to it.
 */
final class Timeline implements AutoCloseable {
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final int STAYS = 50;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final LedgerView ledger;
    private final Screen screen;
    private final DemoWords words;
    private final LedgerNews news;
    private final InstantSource clock;
    private final DateTimeFormatter time;
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<Object> told = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "demo-timeline");

    Timeline(LedgerView ledger, Screen screen, DemoWords words, LedgerNews news, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.screen = screen;
        this.words = words;
        this.news = news;
        this.clock = clock;
        this.time = CLOCK.withZone(zone);
        thread.setDaemon(true);
    }

    Timeline start() {
        thread.start();
        return this;
    }

    /** A story begins. */
    synchronized void begin(Story story) {
        look();
        story.ending().stay().ifPresent(stay -> numbers.put(stay, story.number()));
        screen.lines(List.of("", story.number() + "  " + story.telling()));
    }

    /**
     * The hospital sends a message. What the hub does with it is printed after the hub's answer, as it may have begun
     * before the answer was read.
     */
    synchronized void send(Story story, StoryMessage message, HospitalFeeds hospital)
            throws IOException, InterruptedException {
        look();
        Instant at = clock.instant();
        String answer = hospital.send(message);
        print(at, story.number(), words.say(message.isHl7() ? "sent.mllp" : "sent.http", message.event(), answer));
        look();
    }

    /** A recipient's software has trouble with its line. */
    synchronized void trouble(String recipient, String what) {
        print(clock.instant(), "--", words.say("trouble", recipient, what));
    }

    private void follow() {
        try {
            while (!closing.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints what is new in the ledger. */
    synchronized void look() {
        List<StaySummary> stays = new ArrayList<>(ledger.stays(Optional.empty(), STAYS));
        Collections.reverse(stays);
        for (StaySummary stay : stays) {
            String number = stay.stay().number();
            news.of(stay.stay()).forEach(event -> tell(event, numbers.getOrDefault(number, number)));
        }
        news.parked().forEach(event -> tell(event, "--"));
    }

    private void tell(LedgerNews.Event event, String number) {
        if (told.add(event.key())) {
            print(event.at(), number, event.words());
        }
    }

    private void print(Instant at, String number, String what) {
        screen.line(time.format(at) + "  " + number + "  " + what);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
