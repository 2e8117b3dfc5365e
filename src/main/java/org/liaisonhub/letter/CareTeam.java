package org.liaisonhub.letter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** Who has which part in the patient's care, with the three cases: somebody, explicitly nobody, silence. */
final class CareTeam {
    private final Map<CareRole, Optional<Professional>> members = new EnumMap<>(CareRole.class);

    private CareTeam() {}

    static CareTeam of(Dossier dossier) {
        CareTeam team = new CareTeam();
        dossier.all(CareTeamMember.class).forEach(member -> team.members.put(member.role(), member.member()));
        return team;
    }

    Optional<Professional> named(CareRole role) {
        return members.getOrDefault(role, Optional.empty());
    }

    /** "GP: Dr …, phone", "GP: none", or "GP: not stated". */
    String always(CareRole role, Wording words) {
        String who = named(role).map(professional -> who(professional, words)).orElseGet(() -> silence(role, words));
        return words.text("label", words.word(role), who);
    }

    /** The same, or nothing where nobody is named. */
    Optional<String> where(CareRole role, Wording words) {
        return named(role).map(professional -> words.text("label", words.word(role), who(professional, words)));
    }

    private String silence(CareRole role, Wording words) {
        return members.containsKey(role) ? words.text("care.team.nobody") : words.notStated();
    }

    static String who(Professional professional, Wording words) {
        return professional
                .phone()
                .filter(phone -> !phone.isBlank())
                .map(phone -> words.text("with.phone", professional.name(), phone))
                .orElse(professional.name());
    }
}
