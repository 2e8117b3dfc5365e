package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.LocalCodes;

/** One message while it is read: its resources, the hospital's time zone, and the remarks made on the way. */
final class Telling {
    private static final int MOST_REMARKS = 100;
    private static final Remark AND_MORE = new Remark("", "more was odd than is listed here");

    private final Entries entries;
    private final ZoneId zone;
    private final Systems systems;
    private final String feed;
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Concepts concepts;

    /** @param tables what the hospital's own codes mean */
    Telling(Entries entries, ZoneId zone, Systems systems, String feed, LocalCodes tables) {
        this.concepts = new Concepts(new CodesOfMessage(tables));
        this.entries = entries;
        this.zone = zone;
        this.systems = systems;
        this.feed = feed;
    }

    Entries entries() {
        return entries;
    }

    /** Who gave a number, by its system. */
    String authority(String system) {
        return systems.authority(system);
    }

    /** Who gave a number that names nobody: the facility of the feed; else as much as is known is by which feed it came. */
    String unnamed() {
        return systems.facility().orElse("feed " + feed);
    }

    /** The Patient a resource is about, if it came with the message. */
    Optional<Element> patientOf(Element resource) {
        return Stream.of("subject", "patient", "for", "participant.actor")
                .flatMap(name -> resource.all(name).stream())
                .flatMap(reference -> entries.resolve(reference).stream())
                .filter(patient -> patient.type().equals("Patient"))
                .findFirst();
    }

    /** Whether nothing says that a resource is about another patient than this one. */
    boolean mayBeOf(Element resource, Optional<Element> patient) {
        Optional<Element> own = patientOf(resource);
        return own.isEmpty() || patient.isEmpty() || own.equals(patient);
    }

    /** Notes something odd. */
    void remark(Element at, String what) {
        remarks.add(remarks.size() < MOST_REMARKS ? new Remark(at.path(), what) : AND_MORE);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** What the hospital's own tables make of concepts. */
    Concepts concepts() {
        return concepts;
    }

    CodesOfMessage codes() {
        return concepts.codes();
    }

    /** A code that decides something, and that no table knows. */
    void unknownCode(CodeTable table, Element at) {
        unknownCode(at);
        codes().unknown(table, at.raw());
    }

    /** A code no table knows. */
    void unknownCode(Element at) {
        remark(at, "is a code the hub does not know; left out");
    }

    /** A moment; a day without a time is its beginning in the hospital's zone. */
    Optional<Instant> instant(Element at) {
        Optional<Instant> read = FhirTime.instant(at.raw(), zone);
        if (read.isEmpty() && at.isThere()) {
            remark(at, "is not a time that can be read; left out");
        }
        return read;
    }

    /** A day, whatever time follows it. */
    Optional<LocalDate> day(Element at) {
        Optional<LocalDate> read = FhirTime.day(at.raw(), zone);
        if (read.isEmpty() && at.isThere()) {
            remark(at, "is not a day that can be read; left out");
        }
        return read;
    }
}
