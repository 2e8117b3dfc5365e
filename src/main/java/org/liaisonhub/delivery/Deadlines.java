package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;
import org.liaisonhub.letter.LetterDocument;

/** Gives every delivery its times: when to send, until when an answer is due, and what is due next. */
public final class Deadlines {
    private final Schedule schedule;
    private final WorkingCalendar calendar;
    private final TaskList tasks;

    /**
     * @param directory knows the names of recipients, for the tasks about them
     * @param trust whose word holds of the ward, which has owners of its own
     */
    public Deadlines(
            Schedule schedule, WorkingCalendar calendar, Owners owners, Supplier<Directory> directory, Trust trust) {
        this.schedule = schedule;
        this.calendar = calendar;
        this.tasks = new TaskList(owners, calendar, directory, trust);
    }

    Schedule schedule() {
        return schedule;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    TaskList tasks() {
        return tasks;
    }

    /**
     * A new delivery of a document.
     *
     * @param nth how many deliveries of it the recipient has had before
     */
    Delivery open(
            LetterDocument document, Purpose purpose, Recipient recipient, int nth, DeliveryStatus start, Instant now) {
        Instant notBefore = purpose == Purpose.FIRST ? release(now) : now;
        return delivery(document.id(), purpose, recipient, nth, start, now, notBefore, answerBy(document, now));
    }

    /** A new delivery that takes a document back. */
    Delivery openWithdrawal(DocumentId document, Recipient recipient, Instant now) {
        return delivery(
                document,
                Purpose.WITHDRAWAL,
                recipient,
                0,
                DeliveryStatus.QUEUED,
                now,
                now,
                calendar.plusWorkingDays(now, schedule.businessDays()));
    }

    private Delivery delivery(
            DocumentId document,
            Purpose purpose,
            Recipient recipient,
            int nth,
            DeliveryStatus start,
            Instant now,
            Instant notBefore,
            Instant answerBy) {
        return new Delivery(
                NameId.of(
                        "delivery",
                        document.key(),
                        recipient.id(),
                        purpose.name(),
                        Integer.toString(nth),
                        now.toString()),
                document,
                purpose,
                recipient.id(),
                recipient.channel().map(Channel::kind).orElseThrow(),
                start,
                Truths.NONE,
                0,
                now,
                notBefore,
                Optional.empty(),
                answerBy,
                sooner(calendar.midnightAfter(now), answerBy, now),
                Optional.empty(),
                0);
    }

    /** To be sent now, as if for the first time: with all its attempts, and nothing said yet of what comes of it. */
    Delivery queuedAnew(Delivery delivery, Instant now) {
        return queuedAgain(delivery, now)
                .attempted(0)
                .silentFor(0)
                .with(new Truths(
                        Truths.Technical.NOT_SENT,
                        Truths.Business.NO_ANSWER,
                        delivery.truths().human()));
    }

    /** To be sent at a moment; by the end of that day, or before the answer is due where that is sooner. */
    Delivery queuedAgain(Delivery delivery, Instant from) {
        return delivery.at(DeliveryStatus.QUEUED)
                .sendFrom(from)
                .dueBy(sooner(calendar.midnightAfter(from), delivery.answerBy(), from));
    }

    /** Just sent: any answer is due within the technical wait, and no later than the answer itself. */
    Delivery awaited(Delivery sent, Instant now) {
        return sent.at(DeliveryStatus.SENT).dueBy(sooner(now.plus(schedule.technicalWait()), sent.answerBy(), now));
    }

    private static Instant sooner(Instant due, Instant answerBy, Instant now) {
        return answerBy.isAfter(now) && answerBy.isBefore(due) ? answerBy : due;
    }

    /** The grace a hospital may configure never runs past the end of the day's service. */
    private Instant release(Instant now) {
        Instant graceful = now.plus(schedule.grace());
        Instant endOfDay = calendar.endOfDay(now);
        if (schedule.grace().isZero() || !now.isBefore(endOfDay)) {
            return now;
        }
        return graceful.isBefore(endOfDay) ? graceful : endOfDay;
    }

    /** A GP has working days; a nurse must have answered while there is still time to find another. */
    private Instant answerBy(LetterDocument document, Instant now) {
        if (document.id().kind() == DocumentKind.LIAISON_LETTER) {
            return calendar.plusWorkingDays(now, schedule.businessDays());
        }
        Instant home = document.dossier()
                .find(Departure.class)
                .flatMap(Departure::at)
                .filter(now::isBefore)
                .orElse(now);
        return document.dossier().find(NursingCare.class).stream()
                .flatMap(care -> care.orders().entries().stream())
                .map(CareOrder::firstVisit)
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .map(visit -> answerBefore(visit, now))
                .orElse(home.plus(schedule.careWait()));
    }

    /**
     * So long before the first visit as a nurse has to answer, but by day: what would be due at night is due the evening
     * before. Where the visit is too near for that, half of the time that is left.
     */
    private Instant answerBefore(Instant visit, Instant now) {
        Instant early = calendar.byDay(visit.minus(schedule.careWait()));
        Instant half = now.plus(Duration.between(now, visit).dividedBy(2));
        Instant earliest = half.isBefore(now.plus(schedule.careWait())) ? half : now.plus(schedule.careWait());
        return early.isBefore(earliest) ? earliest : early;
    }
}
