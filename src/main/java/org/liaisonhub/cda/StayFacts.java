package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayFact.Departure;

/** From when until when the stay was, how the patient came and left, who cares for him and who is to hear of it. */
final class StayFacts {
    private final Header header;
    private final List<Fact> facts = new ArrayList<>();

    private StayFacts(Header header) {
        this.header = header;
    }

    static List<Fact> of(Header header, Sections sections) {
        StayFacts of = new StayFacts(header);
        header.admitted().map(CdaTime::at).map(StayFact.AdmittedAt::new).ifPresent(of.facts::add);
        of.facts.addAll(new CareTeamFacts(header).facts());
        if (header.kind() == CdaKind.DISCHARGE) {
            of.departure();
            of.facts.addAll(new WayThrough(header, sections).facts());
            of.recipients();
        }
        return of.facts;
    }

    /** A letter may be made before the patient goes: then its date is the one that is planned. */
    private void departure() {
        header.left().ifPresent(left -> {
            boolean hasLeft = left.hasTime()
                    ? !left.at().isAfter(header.madeAt().at())
                    : !left.day().isAfter(header.madeAt().day());
            facts.add(
                    hasLeft
                            ? new Departure(Departure.Kind.LEFT, Optional.of(left.at()))
                            : new StayFact.ExpectedDeparture(Optional.of(left.at())));
        });
    }

    private void recipients() {
        List<WantedRecipient> wanted = header.document().all("informationRecipient").stream()
                .flatMap(recipient -> Persons.professional(
                        recipient.at("intendedRecipient"), "informationRecipient", "receivedOrganization")
                        .stream())
                .map(person -> new WantedRecipient(CareRole.CORRESPONDENT, person))
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            facts.add(new WantedRecipients(wanted));
        }
    }
}
