package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/**
 * Who has which part in the care (Encounter.participant, CareTeam.participant). The hub keeps one professional for each part, the first of
 * several; only of correspondents it keeps all.
 */
final class CareTeamFacts {
    private static final Set<CareRole> OUTSIDE = EnumSet.of(
            CareRole.GENERAL_PRACTITIONER,
            CareRole.GP_SUBSTITUTE,
            CareRole.COMMUNITY_NURSE,
            CareRole.PHARMACIST,
            CareRole.CORRESPONDENT);

    private final Telling telling;
    private final Professionals professionals;
    private final Map<String, CareTeamMember> members = new TreeMap<>();

    CareTeamFacts(Telling telling) {
        this.telling = telling;
        this.professionals = new Professionals(telling);
    }

    /** Those who have a part in one stay. */
    List<Fact> of(Element encounter) {
        for (Element participant : encounter.all("participant")) {
            Element who =
                    participant.at("individual").isThere() ? participant.at("individual") : participant.at("actor");
            add(participant.all("type"), who);
        }
        return List.copyOf(members.values());
    }

    /** Those of the patient's care circles that came with the message. */
    List<Fact> ofCircles(Optional<Element> patient) {
        for (Element team : telling.entries().all("CareTeam")) {
            if (telling.mayBeOf(team, patient)
                    && !team.code("status").equals("inactive")
                    && !team.code("status").equals("entered-in-error")) {
                team.all("participant").forEach(participant -> add(participant.all("role"), participant.at("member")));
            }
        }
        return new ArrayList<>(members.values());
    }

    /** Those of one care circle that look after the patient outside of any stay. */
    List<Fact> outside(Element team) {
        team.all("participant").forEach(participant -> add(participant.all("role"), participant.at("member")));
        return members.values().stream()
                .filter(member -> OUTSIDE.contains(member.role()))
                .map(Fact.class::cast)
                .toList();
    }

    private void add(List<Element> roles, Element who) {
        Optional<CareRole> role = role(roles);
        if (role.isEmpty()) {
            return;
        }
        professionals.of(who).ifPresent(person -> {
            CareTeamMember member = new CareTeamMember(role.get(), Optional.of(person));
            CareTeamMember before = members.putIfAbsent(member.topic(), member);
            if (before != null && !before.equals(member)) {
                telling.remark(who, "has a part that somebody else has too; the first was taken");
            }
        });
    }

    private Optional<CareRole> role(List<Element> roles) {
        Optional<Local<CareRole>> local = roles.stream()
                .flatMap(concept -> telling.concepts().local(CodeTable.CARE_ROLE, CareRole.class, concept).stream())
                .findFirst();
        if (local.isPresent()) {
            return local.get().said();
        }
        Optional<CareRole> standard = roles.stream()
                .flatMap(concept -> concept.all("coding").stream())
                .flatMap(coding -> role(coding.code("code").toUpperCase(Locale.ROOT)).stream())
                .findFirst();
        if (standard.isEmpty()) {
            roles.forEach(concept -> telling.concepts().unknown(CodeTable.CARE_ROLE, concept));
        }
        return standard;
    }

    private static Optional<CareRole> role(String code) {
        return switch (code) {
            case "PCP", "ODRP", "PP", "PERSGENERALPHYSICIAN", "62247001", "446050000" ->
                Optional.of(CareRole.GENERAL_PRACTITIONER);
            case "SUBS" -> Optional.of(CareRole.GP_SUBSTITUTE);
            case "ATND", "AT", "PPRF" -> Optional.of(CareRole.ATTENDING);
            case "ADM", "AD" -> Optional.of(CareRole.ADMITTING);
            case "REF", "RP" -> Optional.of(CareRole.REFERRER);
            case "RT", "FHCP" -> Optional.of(CareRole.CORRESPONDENT);
            case "PERSNURSE", "224535009", "106292003", "60" -> Optional.of(CareRole.COMMUNITY_NURSE);
            case "PERSPHARMACIST", "46255001", "21" -> Optional.of(CareRole.PHARMACIST);
            default -> Optional.empty();
        };
    }
}
