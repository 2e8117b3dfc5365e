package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What happened to the stay: one step, done or taken back. IHE PAM France says it by the event, or, for Z99, by the
 * ZBE segment (ZBE-4 action, ZBE-6 original event). ZBE is read wherever its fields stand: the published A03 specimen
 * has them shifted by one.
 *
 * @param step what happened
 * @param cancelled whether it is taken back
 * @param historic whether it is about the past, so that where the patient is now is not touched (ZBE-5)
 * @param at when it happened (ZBE-2)
 * @param unit code and name of the responsible unit (ZBE-7, XON-10 and XON-1)
 */
record Movement(Step step, boolean cancelled, boolean historic, Optional<Instant> at, Optional<Unit> unit) {
    /** The steps of a stay that the hub knows. */
    enum Step {
        PREADMISSION,
        ADMISSION,
        TRANSFER,
        DISCHARGE,
        EXPECTED_DISCHARGE,
        /** News about the stay without a step. */
        UPDATE
    }

    /** A ward or medical unit. */
    record Unit(String code, Optional<String> name) {}

    private static final Set<AdtEvent> CANCELLATIONS =
            EnumSet.of(AdtEvent.A11, AdtEvent.A12, AdtEvent.A13, AdtEvent.A25);
    private static final Set<String> ACTIONS = Set.of("INSERT", "UPDATE", "CANCEL");

    /** What the message says. */
    static Movement of(AdtEvent event, Hl7Message message) {
        int shift = shift(message);
        String action = shift < 0 ? "" : message.text("ZBE", 4 + shift);
        boolean historic = message.text("ZBE", 5 + Math.max(shift, 0)).equals("Y");
        boolean corrected = event == AdtEvent.Z99;
        AdtEvent original = corrected ? original(message, shift) : event;
        boolean cancelled = corrected ? action.equals("CANCEL") : isCancellation(event);
        return new Movement(
                step(original), cancelled || isCancellation(original), historic, at(message), unit(message, shift));
    }

    private static AdtEvent original(Hl7Message message, int shift) {
        String name = message.text("ZBE", 6 + Math.max(shift, 0));
        Optional<AdtEvent> original = AdtEvent.named(name);
        if (original.isEmpty()) {
            message.remark("ZBE-6", "does not name an event the hub knows; only the general news was read");
        }
        return original.orElse(AdtEvent.A08);
    }

    private static Step step(AdtEvent event) {
        return switch (event) {
            case A05 -> Step.PREADMISSION;
            case A01, A04, A11 -> Step.ADMISSION;
            case A02, A12 -> Step.TRANSFER;
            case A03, A13 -> Step.DISCHARGE;
            case A16, A25 -> Step.EXPECTED_DISCHARGE;
            case A06, A07, A08, A28, A31, A51, Z99 -> Step.UPDATE;
            case A18, A24, A30, A34, A35, A36, A37, A39, A40, A41, A42, A43, A44, A45, A46, A47, A48, A49, A50 ->
                Step.UPDATE;
        };
    }

    private static boolean isCancellation(AdtEvent event) {
        return CANCELLATIONS.contains(event);
    }

    /** By how many fields ZBE-4 is late; -1 if there is no action. */
    private static int shift(Hl7Message message) {
        if (message.find("ZBE").isEmpty()) {
            return -1;
        }
        int shift = IntStream.rangeClosed(0, 2)
                .filter(i -> ACTIONS.contains(message.text("ZBE", 4 + i)))
                .findFirst()
                .orElse(-1);
        if (shift > 0) {
            message.remark("ZBE-4", "stands " + shift + " field(s) late, and what follows too; read all the same");
        } else if (shift < 0) {
            message.remark("ZBE-4", "does not say INSERT, UPDATE or CANCEL");
        }
        return shift;
    }

    private static Optional<Instant> at(Hl7Message message) {
        return message.text("ZBE", 2).isEmpty() ? message.instant("ZBE", 3) : message.instant("ZBE", 2);
    }

    private static Optional<Unit> unit(Hl7Message message, int shift) {
        int field = 7 + Math.max(shift, 0);
        return message.find("ZBE").flatMap(zbe -> {
            Optional<String> name = Optional.of(zbe.text(field)).filter(text -> !text.isEmpty());
            return Optional.of(zbe.text(field, 0, 10))
                    .filter(code -> !code.isEmpty())
                    .map(code -> new Unit(code, name));
        });
    }
}
