package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/**
 * Who has which part in the care: ROL segments wherever they stand, else PV1-7, PV1-8 and PV1-17, else PD1-4. The hub
 * keeps one professional for each part, the first of several; only of correspondents it keeps all.
 */
final class CareTeamFacts {
    private static final Set<CareRole> OUTSIDE = EnumSet.of(CareRole.GENERAL_PRACTITIONER, CareRole.GP_SUBSTITUTE);

    private final Hl7Message message;
    private final Instant saidAt;
    private final Map<String, CareTeamMember> members = new TreeMap<>();

    private CareTeamFacts(Hl7Message message, Instant saidAt) {
        this.message = message;
        this.saidAt = saidAt;
    }

    /** What a message about the patient says: only who looks after him outside belongs to him rather than to a stay. */
    static List<Fact> ofPatient(Hl7Message message, Instant saidAt) {
        return of(message, saidAt).stream()
                .filter(fact -> fact instanceof CareTeamMember member && OUTSIDE.contains(member.role()))
                .toList();
    }

    /** What a message about a stay says. */
    static List<Fact> of(Hl7Message message, Instant saidAt) {
        CareTeamFacts team = new CareTeamFacts(message, saidAt);
        message.all("ROL").forEach(team::add);
        team.add("PV1", 7, CareRole.ATTENDING);
        team.add("PV1", 8, CareRole.REFERRER);
        team.add("PV1", 17, CareRole.ADMITTING);
        team.add("PD1", 4, CareRole.GENERAL_PRACTITIONER);
        return List.copyOf(team.members.values());
    }

    private void add(String segment, int field, CareRole role) {
        message.find(segment).ifPresent(found -> {
            Optional<Professional> named = Professionals.of(found, field, Optional.empty());
            if (named.isPresent() || found.isDeleted(field)) {
                CareTeamMember member = new CareTeamMember(role, named);
                members.putIfAbsent(member.topic(), member);
            }
        });
    }

    private void add(Segment rol) {
        Optional<CareRole> role = role(rol.text(3));
        if (role.isEmpty()) {
            return;
        }
        boolean deleted = rol.text(2).equals("DE");
        Optional<Professional> named =
                Professionals.of(rol, 4, Phones.of(rol, 12).stream().findFirst());
        if (named.isEmpty() && !deleted && !rol.isDeleted(4)) {
            return;
        }
        if (hasEnded(rol, role.get())) {
            message.remark("ROL-6", "the part had ended when the message was made; left out");
            return;
        }
        CareTeamMember member = new CareTeamMember(role.get(), deleted ? Optional.empty() : named);
        // A part that one segment takes from somebody and another gives to somebody else is given.
        if (member.member().isEmpty() && role.get() == CareRole.CORRESPONDENT) {
            message.remark("ROL-2", "takes back one correspondent of several, which cannot be told; left out");
            return;
        }
        CareTeamMember before = members.get(member.topic());
        if (before == null || before.member().isEmpty()) {
            members.put(member.topic(), member);
        } else if (!deleted && !member.equals(before)) {
            message.remark("ROL-3", "several have the same part; the first was taken");
        }
    }

    /** Of the hospital's own doctors the end is that of the stay, and no reason to leave them out. */
    private boolean hasEnded(Segment rol, CareRole role) {
        boolean ofTheHospital = role == CareRole.ATTENDING || role == CareRole.ADMITTING;
        return !ofTheHospital
                && message.instant(rol.text(6), "ROL", 6)
                        .filter(end -> end.isBefore(saidAt))
                        .isPresent();
    }

    private Optional<CareRole> role(String code) {
        return message.codes().read(CodeTable.CARE_ROLE, CareRole.class, code, () -> standardRole(code));
    }

    private Optional<CareRole> standardRole(String code) {
        return switch (code) {
            case "ODRP", "PP" -> Optional.of(CareRole.GENERAL_PRACTITIONER);
            case "SUBS" -> Optional.of(CareRole.GP_SUBSTITUTE);
            case "RT", "FHCP" -> Optional.of(CareRole.CORRESPONDENT);
            case "RP" -> Optional.of(CareRole.REFERRER);
            case "AT" -> Optional.of(CareRole.ATTENDING);
            case "AD" -> Optional.of(CareRole.ADMITTING);
            default -> {
                message.remark("ROL-3", "is a part the hub does not know; left out");
                message.codes().unknown(CodeTable.CARE_ROLE, code);
                yield Optional.empty();
            }
        };
    }
}
