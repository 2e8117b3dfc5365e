package org.liaisonhub.letter;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.letter.Block.Paragraph;

/** Whom to call with a question: the number given for it, else that of the author, else of the hospital doctor. */
final class CallBackNumber {
    private final Wording words;

    CallBackNumber(Wording words) {
        this.words = words;
    }

    List<Block> blocks(Dossier dossier) {
        Optional<String> given = given(dossier);
        if (given.isPresent()) {
            return List.of(new Paragraph(given.get()));
        }
        return substitute(dossier).stream()
                .map(number -> words.text("call.back.substitute", number))
                .<Block>map(Paragraph::new)
                .toList();
    }

    /** The last line of a gap list: where to ask. */
    String sentence(Dossier dossier) {
        return given(dossier)
                .or(() -> substitute(dossier))
                .map(number -> words.text("gaps.call", number))
                .orElseGet(() -> words.text("gaps.no.number"));
    }

    private Optional<String> given(Dossier dossier) {
        return dossier.find(CallBack.class)
                .filter(call -> !call.phone().isBlank())
                .map(call -> Wording.join(" – ", List.of(Optional.of(call.phone()), call.role(), call.hours())));
    }

    private Optional<String> substitute(Dossier dossier) {
        return dossier.find(Author.class)
                .map(Author::professional)
                .filter(author -> author.phone().isPresent())
                .or(() -> CareTeam.of(dossier)
                        .named(CareRole.ATTENDING)
                        .filter(doctor -> doctor.phone().isPresent()))
                .map(this::numberOf);
    }

    private String numberOf(Professional doctor) {
        return Wording.join(" – ", List.of(doctor.phone(), Optional.of(doctor.name())));
    }
}
