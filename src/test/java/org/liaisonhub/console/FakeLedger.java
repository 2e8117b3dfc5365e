package org.liaisonhub.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.delivery.DayBook;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** A ledger in memory with what {@link FakeStay} tells, or nothing; it notes what is looked for. */
public final class FakeLedger implements LedgerView {
    /** What was looked for among the parked. */
    public final List<ParkedSearch> searches = new ArrayList<>();

    /** Whether anything is there at all. */
    public boolean empty;

    /** Codes nobody knows, but for one. */
    public List<CodeMet> codes = FakeStay.CODES;

    boolean viewFails;
    private final FakeAudit trail;

    FakeLedger(FakeAudit trail) {
        this.trail = trail;
    }

    @Override
    public List<StaySummary> stays(Optional<Instant> before, int limit) {
        return stay(FakeHub.STAY).stream().toList();
    }

    @Override
    public List<StaySummary> staysAfter(Instant changedAt, StayId stay, int limit) {
        return List.of();
    }

    @Override
    public List<StaySummary> staysNumbered(String number) {
        return number.equals(FakeHub.STAY.number())
                ? stay(FakeHub.STAY).stream().toList()
                : List.of();
    }

    @Override
    public Optional<StaySummary> stay(StayId stay) {
        if (viewFails) {
            throw new IllegalStateException("select failed for DUPONT");
        }
        return Optional.of(FakeStay.SUMMARY).filter(known -> !empty && stay.equals(FakeHub.STAY));
    }

    @Override
    public Dossier known(Subject subject) {
        throw new UnsupportedOperationException("the console does not ask for dossiers");
    }

    @Override
    public List<LetterVersion> versions(StayId stay) {
        return FakeStay.VERSIONS;
    }

    @Override
    public List<Delivery> deliveriesOf(StayId stay) {
        return undelivered(10);
    }

    @Override
    public Optional<Delivery> findDelivery(String id) {
        return undelivered(10).stream().filter(found -> found.id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> attachment(String digest) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> message(String deliveryId) {
        return Optional.of("{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Delivery> undelivered(int limit) {
        return empty
                ? List.of()
                : Stream.of(FakeStay.REFUSED, FakeStay.SENT).limit(limit).toList();
    }

    @Override
    public List<Task> tasks(int limit) {
        return empty ? List.of() : List.of(FakeStay.TASK);
    }

    @Override
    public List<Task> tasksBehind(Optional<Task> last, int limit) {
        return last.isEmpty() ? tasks(limit) : List.of();
    }

    @Override
    public Optional<Task> findTask(String id) {
        return Optional.of(FakeStay.TASK).filter(task -> task.id().equals(id));
    }

    @Override
    public List<Task> tasksOf(StayId stay) {
        return tasks(1);
    }

    @Override
    public List<Task> tasksOf(HubPart part) {
        return List.of();
    }

    @Override
    public List<Parked> parked(ParkedSearch search, Optional<ParkedPlace> after, int limit) {
        searches.add(search);
        boolean isNone = empty
                || after.isPresent()
                || search.containing()
                        .filter(text -> !FakeStay.PARKED.reason().contains(text))
                        .isPresent();
        return isNone ? List.of() : List.of(FakeStay.PARKED);
    }

    @Override
    public List<Parked> parkedFor(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit) {
        throw new UnsupportedOperationException("the console asks the desk for these");
    }

    @Override
    public DayBook days() {
        throw new UnsupportedOperationException("the console asks for sums, not for days");
    }

    @Override
    public List<StayId> toPurge(Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<ParkedGroup> parkedGroups() {
        return empty
                ? List.of()
                : List.of(new ParkedGroup("mllp", "HL7-05", 1, FakeStay.PARKED.parkedAt(), FakeStay.PARKED.parkedAt()));
    }

    @Override
    public List<CodeMet> codesMet(CodeSearch search, int limit) {
        return codes.stream()
                .filter(code -> !empty)
                .filter(code ->
                        search.feed().filter(feed -> !feed.equals(code.feed())).isEmpty())
                .filter(code -> search.kind()
                        .filter(kind -> kind != code.code().table())
                        .isEmpty())
                .toList();
    }

    @Override
    public Optional<Parked> findParked(String id) {
        return Optional.of(FakeStay.PARKED).filter(parked -> parked.id().equals(id));
    }

    @Override
    public List<HistoryLine> history(StayId stay) {
        return List.of(
                new HistoryLine(FakeHub.NOW, FakeHub.STAY, Optional.of("d-sent"), "hub", "sent", "to idel-leroux"));
    }

    @Override
    public Map<String, Long> counts() {
        return empty ? Map.of() : new TreeMap<>(Map.of("refused", 1L, "sent", 1L, "openTasks", 1L, "parked", 1L));
    }

    @Override
    public OpenWork openWork(Instant now) {
        return OpenWork.NONE;
    }

    @Override
    public Optional<Instant> oldestUndelivered() {
        return undelivered(1).stream().map(Delivery::createdAt).findFirst();
    }

    @Override
    public AuditTrail audit() {
        return trail;
    }
}
