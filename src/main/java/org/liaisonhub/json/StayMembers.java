package org.liaisonhub.json;

import static org.liaisonhub.json.FactMember.one;

import java.util.List;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.StayFact;

/** The members about the stay as a movement, and about who cares for the patient. */
final class StayMembers {
    static final List<FactMember> ALL = List.of(
            one("presence", value -> new StayFact.Presence(value.code(StayFact.Presence.State.class))),
            one("admittedAt", value -> new StayFact.AdmittedAt(value.instant())),
            one("entryMode", value -> new StayFact.EntryMode(value.code(StayFact.EntryMode.Mode.class))),
            one("careClass", value -> new StayFact.CareClass(value.code(StayFact.CareClass.Kind.class))),
            one("ward", value -> new StayFact.Ward(value.text("code"), value.findText("name"))),
            one("expectedDeparture", value -> new StayFact.ExpectedDeparture(value.findInstant("at"))),
            one(
                    "departure",
                    value -> new StayFact.Departure(
                            value.code("kind", StayFact.Departure.Kind.class), value.findInstant("at"))),
            one("exitMode", value -> new StayFact.ExitMode(value.code(StayFact.ExitMode.Mode.class))),
            one(
                    "exitCircumstance",
                    value -> new StayFact.ExitCircumstance(value.code(StayFact.ExitCircumstance.Kind.class))),
            one("destination", value -> new StayFact.Destination(value.text())),
            FactMember.several("careTeam", value -> value.items(StayMembers::careTeamMember)));

    private StayMembers() {}

    private static StayFact.CareTeamMember careTeamMember(Value value) {
        return new StayFact.CareTeamMember(
                value.code("role", CareRole.class), value.find("professional").map(PersonMembers::professional));
    }
}
