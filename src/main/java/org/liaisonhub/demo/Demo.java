package org.liaisonhub.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.recipient.RecipientFolder;
import org.liaisonhub.recipient.SimulatedRecipient;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OwnRoutes;
import org.liaisonhub.routing.Setting;

/**
 * A hub that shows itself: it starts on a folder of its own, gets fictitious discharges through its real doors, delivers
 * them to simulated recipients over TLS, and prints what happens and what became of each.
 */
public final class Demo {
    private static final int AS_IT_SHOULD = 0;
    private static final int A_PERSON_MUST_LOOK = 1;
    private static final long TO_CONNECT_SECONDS = 20;

    private final HubSettings settings;
    private final DemoFolder folder;
    private final InstantSource clock;
    private final Screen screen;
    private final DemoWords words;
    private final RuleSentences rules;
    private final DueTimes dueTimes;
    private final long startedAt = System.nanoTime();

    private Demo(HubSettings settings, DemoFolder folder, InstantSource clock, Screen screen) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
        this.screen = screen;
        this.words = new DemoWords(settings.language());
        this.rules = new RuleSentences(settings.language());
        this.dueTimes = new DueTimes(settings.zone());
    }

    /**
     * Plays the demo in the folder {@code demo} of the data folder, in the language of the settings.
     *
     * @param exit end when the table is printed; otherwise the hub stays open until the process is told to stop
     * @return 0 if every discharge ended as it should, else 1
     * @throws HubNotStarted with one line that says what to do, if the hub cannot start or stops answering
     */
    public static int run(HubSettings settings, boolean exit, PrintWriter out) {
        InstantSource clock = InstantSource.system();
        try (DemoFolder folder = DemoFolder.in(settings.data(), clock.instant())) {
            Path routes = OwnRoutes.lay(settings.home(), folder.path());
            HubSettings own = DemoPace.of(settings, folder.path(), routes);
            return new Demo(own, folder, clock, new Screen(out)).run(exit);
        } catch (IOException e) {
            throw new HubNotStarted("the demo cannot go on: " + e.getMessage(), e);
        } catch (InterruptedException stopped) {
            return A_PERSON_MUST_LOOK;
        }
    }

    private int run(boolean exit) throws IOException, InterruptedException {
        folder.setAside().ifPresent(former -> screen.line(words.say("set-aside", former.toString())));
        screen.line(words.say("starting", settings.data().toString()));
        folder.opening();
        try (StopSignal signal = new StopSignal();
                Guests guests = new Guests();
                Hub hub = Hub.start(settings, clock);
                Timeline timeline = timeline(hub);
                Recipients recipients = new Recipients(hub, timeline)) {
            HospitalFeeds hospital = hospital(hub);
            guests.counted(hub, hospital);
            recipients.connected();
            List<Story> stories = Stories.all(settings.language());
            screen.line(words.say("ready", seconds(), CastMember.ALL.size(), stories.size()));
            timeline.start();
            List<StoryState> states = new DemoPlayer(hospital, hub.ledger(), timeline, words).play(stories);
            timeline.look();
            int bad = conclude(states);
            if (!exit) {
                screen.lines(new Invitation(settings, hub, words).lines());
                signal.await();
            }
            return bad == 0 ? AS_IT_SHOULD : A_PERSON_MUST_LOOK;
        }
    }

    private Timeline timeline(Hub hub) {
        LedgerNews news = new LedgerNews(hub.ledger(), words, rules, dueTimes);
        return new Timeline(hub.ledger(), screen, words, news, clock, settings.zone());
    }

    private HospitalFeeds hospital(Hub hub) {
        return new HospitalFeeds(
                settings.text(Setting.MLLP_HOST),
                hub.mllpPort(),
                Invitation.jsonFeed(settings, hub),
                new Credentials(hub.data()).secret("feed-token"));
    }

    private int conclude(List<StoryState> states) {
        int bad = (int) states.stream()
                .filter(state -> !state.differences(words).isEmpty())
                .count();
        screen.line("");
        screen.lines(new ClosingTable(words, rules, dueTimes).lines(states));
        screen.line("");
        screen.line(
                bad == 0
                        ? words.say("verdict.good", states.size(), seconds())
                        : words.say("verdict.bad", bad, states.size(), seconds()));
        return bad;
    }

    private String seconds() {
        return Long.toString(Duration.ofNanos(System.nanoTime() - startedAt).toSeconds());
    }

    /** Whether anybody but the demo's own hospital sent something; asked when the doors are shut. */
    private final class Guests implements AutoCloseable {
        private LongSupplier others = () -> 0;

        void counted(Hub hub, HospitalFeeds hospital) {
            others = () -> hub.received() - hospital.sent();
        }

        @Override
        public void close() throws IOException {
            if (others.getAsLong() == 0) {
                folder.nobodyElseCame();
            }
        }
    }

    /** The software of every recipient, each on its own line. */
    private final class Recipients implements AutoCloseable {
        private final Deque<SimulatedRecipient> open = new ArrayDeque<>();

        Recipients(Hub hub, Timeline timeline) {
            for (CastMember member : CastMember.ALL) {
                String id = member.recipientId();
                RecipientFolder folder =
                        new RecipientFolder(hub.data().resolve("recipients").resolve(id));
                open.add(new SimulatedRecipient(
                                id,
                                () -> member.wayIn().open(folder, settings.text(Setting.BROKER_HOST), hub.brokerPort()),
                                new Mailroom(id, member.habit(), member.form(), words, clock),
                                what -> timeline.trouble(id, what))
                        .start());
            }
        }

        void connected() throws IOException, InterruptedException {
            for (SimulatedRecipient recipient : open) {
                if (!recipient.isConnectedWithin(TO_CONNECT_SECONDS)) {
                    throw new IOException("a recipient's software did not connect in " + TO_CONNECT_SECONDS + " s");
                }
            }
        }

        @Override
        public void close() {
            open.forEach(SimulatedRecipient::stop);
            open.forEach(SimulatedRecipient::close);
        }
    }
}
