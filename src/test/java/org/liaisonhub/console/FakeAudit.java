package org.liaisonhub.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Doer;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/** Three deeds in memory: two about a stay, one about a parked message. */
public final class FakeAudit implements AuditTrail, AuditPort {
    /** The links; a test may take some out. */
    public final List<Link> links = new ArrayList<>();

    /** Who took copies of what. */
    public final List<String> copies = new ArrayList<>();

    boolean recordFails;

    FakeAudit() {
        add(Act.OPENED, new Thing(Thing.Kind.STAY, FakeHub.STAY.key()), Optional.of(FakeHub.STAY), "", "");
        add(
                Act.REDIRECTED,
                new Thing(Thing.Kind.DELIVERY, "d-refused"),
                Optional.of(FakeHub.STAY),
                "gp-petit",
                "gone away");
        add(Act.DISMISSED, new Thing(Thing.Kind.PARKED, "p-9"), Optional.empty(), "HL7-05", "a test");
    }

    private void add(Act act, Thing thing, Optional<StayId> stay, String detail, String why) {
        links.add(Link.after(
                head(),
                new Deed(
                        FakeHub.NOW.plusSeconds(links.size()),
                        new Doer("j.roux", "operator", "192.0.2.7", "Jeanne Roux"),
                        act,
                        thing,
                        stay,
                        stay.map(about -> new PatientId("1.2.3", "700001", PatientId.Kind.LOCAL)),
                        detail,
                        why,
                        Deed.Outcome.DONE)));
    }

    @Override
    public Head head() {
        return links.isEmpty() ? Head.NONE : links.get(links.size() - 1).head();
    }

    @Override
    public List<Link> after(long sequence, int limit) {
        return links.stream()
                .filter(link -> link.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Link> between(Instant from, Instant until, long after, int limit) {
        return links.stream()
                .filter(link ->
                        link.deed().at().isAfter(from) || link.deed().at().equals(from) && link.sequence() > after)
                .filter(link -> link.deed().at().isBefore(until))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Link> newest(int limit) {
        List<Link> newest = new ArrayList<>(links);
        Collections.reverse(newest);
        return newest.stream().limit(limit).toList();
    }

    @Override
    public List<Link> ofStay(StayId stay, int limit) {
        return newest(limit).stream()
                .filter(link -> link.deed().stay().equals(Optional.of(stay)))
                .toList();
    }

    @Override
    public List<Link> by(String account, int limit) {
        return newest(limit).stream()
                .filter(link -> link.deed().doer().account().equals(account))
                .toList();
    }

    @Override
    public Check check() {
        return Check.of(this, List.of());
    }

    @Override
    public byte[] event(Link link) {
        return ("{\"id\":\"audit-" + link.sequence() + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void exported(Desk.Person person, String range) {
        if (recordFails) {
            throw new IllegalStateException("the audit cannot be written");
        }
        copies.add(person.name() + " " + range + ": " + person.why());
    }
}
