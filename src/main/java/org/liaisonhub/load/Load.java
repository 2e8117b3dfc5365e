package org.liaisonhub.load;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.liaisonhub.recipient.RecipientFolder;
import org.liaisonhub.recipient.SimulatedRecipient;
import org.liaisonhub.recipient.WayIn;

/**
 * A hospital that sends and recipients that answer, on one hub. Both outlive the hub: what was not taken is sent again,
 * recipients connect again, until this is closed.
 *
 * <pre>{@code
 * Practices.STANDARD.writeInto(data);                       // before the hub's first start
 * Discharges discharges = new Discharges("A", Practices.STANDARD, clock.instant(), zone);
 * try (LoadBook book = LoadBook.open(path); Load load = new Load(hub, Practices.STANDARD, discharges, book, clock)) {
 *     load.answer();
 *     load.send(plan);
 *     load.isSentWithin(60);
 * }
 * }</pre>
 */
public final class Load implements AutoCloseable {
    private static final long TO_CONNECT_SECONDS = 120;

    private final HubAddress hub;
    private final Practices practices;
    private final Discharges discharges;
    private final Witness witness;
    private final InstantSource clock;
    private final Deque<SimulatedRecipient> recipients = new ArrayDeque<>();
    private final Deque<Hospital> hospitals = new ArrayDeque<>();

    public Load(HubAddress hub, Practices practices, Discharges discharges, Witness witness, InstantSource clock) {
        this.hub = hub;
        this.practices = practices;
        this.discharges = discharges;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Signs in every recipient; from now on mail is read and answered.
     *
     * @throws IOException if one cannot sign in
     */
    public void answer() throws IOException, InterruptedException {
        for (String id : practices.ids()) {
            RecipientFolder folder = new RecipientFolder(hub.recipient(id));
            recipients.add(new SimulatedRecipient(
                            id,
                            () -> WayIn.CORE_CERTIFICATE.open(folder, HubAddress.HOST, hub.brokerPort()),
                            new PracticeDesk(id, discharges, witness, clock),
                            what -> witness.trouble(id, what))
                    .start());
        }
        for (SimulatedRecipient recipient : recipients) {
            if (!recipient.isConnectedWithin(TO_CONNECT_SECONDS)) {
                throw new IOException("a recipient's software did not connect in " + TO_CONNECT_SECONDS + " s");
            }
        }
    }

    /** Begins to send; returns at once. */
    public void send(LoadPlan plan) {
        Hospital hospital = new Hospital(plan, hub, discharges, witness, clock);
        hospitals.add(hospital);
        hospital.start();
    }

    /** Waits until all plans are worked through, or the time is over; whether they are. */
    public boolean isSentWithin(long seconds) throws InterruptedException {
        boolean isSent = true;
        for (Hospital hospital : hospitals) {
            isSent &= hospital.isDoneWithin(seconds);
        }
        return isSent;
    }

    /** Discharges so far of which the hub has taken every message. */
    public int taken() {
        return hospitals.stream().mapToInt(Hospital::taken).sum();
    }

    /** Nothing more is begun; recipients go on to read and answer. */
    public void stopSending() {
        hospitals.forEach(Hospital::close);
    }

    /** Nothing more is begun; then recipients go. */
    @Override
    public void close() {
        stopSending();
        recipients.forEach(SimulatedRecipient::stop);
        recipients.forEach(SimulatedRecipient::close);
    }
}
