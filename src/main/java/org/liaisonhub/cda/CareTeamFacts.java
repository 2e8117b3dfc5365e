package org.liaisonhub.cda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** Who cares for the patient, inside and outside: of those who do the same, the one who is named first. */
final class CareTeamFacts {
    private final Header header;

    CareTeamFacts(Header header) {
        this.header = header;
    }

    List<CareTeamMember> facts() {
        Stream<CareTeamMember> participants = header.document().all("participant").stream()
                .flatMap(participant -> member(
                        part(
                                participant.at("functionCode"),
                                participant.at("functionCode").attribute("code").equals("PCP")
                                        ? "PCP"
                                        : participant.attribute("typeCode")),
                        Persons.professional(
                                participant.at("associatedEntity"), "associatedPerson", "scopingOrganization")));
        Stream<CareTeamMember> performers = header.document().all("documentationOf").stream()
                .flatMap(of -> of.at("serviceEvent").all("performer").stream())
                .flatMap(performer -> member(
                        part(performer.at("functionCode"), performed(performer)),
                        Persons.professional(
                                performer.at("assignedEntity"), "assignedPerson", "representedOrganization")));
        Element encounter = header.document().at("componentOf", "encompassingEncounter");
        Stream<CareTeamMember> ward = Stream.concat(
                        encounter.all("encounterParticipant").stream()
                                .map(each -> member(
                                        each.attribute("typeCode"),
                                        Persons.professional(
                                                each.at("assignedEntity"),
                                                "assignedPerson",
                                                "representedOrganization"))),
                        Stream.of(member(
                                "ATND",
                                Persons.professional(
                                        encounter.at("responsibleParty", "assignedEntity"),
                                        "assignedPerson",
                                        "representedOrganization"))))
                .flatMap(members -> members);
        Map<String, CareTeamMember> first = new LinkedHashMap<>();
        Stream.of(participants, performers, ward)
                .flatMap(members -> members)
                .forEach(member -> first.putIfAbsent(member.topic(), member));
        return List.copyOf(first.values());
    }

    /** In France whoever performed the stay is the doctor in charge of it; elsewhere the function says what he did. */
    private String performed(Element performer) {
        String function = performer.at("functionCode").attribute("code");
        return function.isEmpty()
                        && header.french()
                        && performer.attribute("typeCode").equals("PRF")
                ? "ATND"
                : function;
    }

    /** The function, where the hospital has a line for it, else as the standard says; a local one nobody knows is noted. */
    private String part(Element function, String standard) {
        String code = function.attribute("code");
        if (header.codes().isMapped(code, CodeTable.CARE_ROLE)) {
            return code;
        }
        if (Codes.isLocal(function) && standardRole(standard).isEmpty()) {
            header.codes().unknown(CodeTable.CARE_ROLE, code);
        }
        return standard;
    }

    private static Optional<CareRole> standardRole(String part) {
        return switch (part) {
            case "PCP", "PP" -> Optional.of(CareRole.GENERAL_PRACTITIONER);
            case "REF", "REFB" -> Optional.of(CareRole.REFERRER);
            case "ATND" -> Optional.of(CareRole.ATTENDING);
            case "ADM" -> Optional.of(CareRole.ADMITTING);
            default -> Optional.empty();
        };
    }

    private Stream<CareTeamMember> member(String part, Optional<Professional> person) {
        Optional<CareRole> role =
                header.codes().read(CodeTable.CARE_ROLE, CareRole.class, part, () -> standardRole(part));
        return role.filter(known -> person.isPresent()).map(known -> new CareTeamMember(known, person)).stream();
    }
}
