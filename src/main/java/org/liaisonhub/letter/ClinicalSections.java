package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.AdverseEvents;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.Implants;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.ResistantOrganisms;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.Transfusion;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;

/** Why the patient came, what happened, what was found (R.1112-1-2, 2° and 3°). */
final class ClinicalSections {
    private final Wording words;
    private final ListingText listing;
    private final AnswerText answer;

    ClinicalSections(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
        this.answer = new AnswerText(words);
    }

    List<Block> reason(Dossier dossier) {
        return paragraph(dossier.find(Reason.class).map(Reason::text));
    }

    /** The summary, then the answers the law asks for, each of them yes, no, unknown or not stated. */
    List<Block> course(Dossier dossier) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(dossier.find(Summary.class)
                .map(Summary::text)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> words.text("course.no.summary"))));
        blocks.add(new Items(List.of(
                words.text(
                        "label",
                        words.text("course.adverse.events"),
                        answer.of(dossier.find(AdverseEvents.class).map(AdverseEvents::answer))),
                words.text(
                        "organisms",
                        answer.of(dossier.find(ResistantOrganisms.class).map(ResistantOrganisms::answer))),
                words.text(
                        "label",
                        words.text("course.transfusion"),
                        answer.of(dossier.find(Transfusion.class).map(Transfusion::answer))))));
        return blocks;
    }

    List<Block> diagnoses(Dossier dossier) {
        return listing.items(
                dossier.find(Diagnoses.class).map(Diagnoses::diagnoses).map(ClinicalSections::mainFirst),
                "none.diagnoses",
                diagnosis -> words.text(
                        diagnosis.main() ? "diagnosis.main" : "diagnosis.other",
                        diagnosis.text() + diagnosis.code().map(this::code).orElse("")));
    }

    List<Block> allergies(Dossier dossier) {
        return listing.items(dossier.find(Allergies.class).map(Allergies::allergies), "none.allergies", this::allergy);
    }

    List<Block> implants(Dossier dossier) {
        return listing.items(
                dossier.find(Implants.class).map(Implants::implants),
                "none.implants",
                implant -> Wording.join(
                        " – ",
                        List.of(
                                Optional.of(implant.description()),
                                implant.udi().map(udi -> words.text("implant.udi", udi)))));
    }

    List<Block> paragraph(Optional<String> text) {
        return text.filter(said -> !said.isBlank())
                .<List<Block>>map(said -> List.of(new Paragraph(said)))
                .orElse(List.of());
    }

    private String allergy(Allergy allergy) {
        return Wording.join(
                " – ",
                List.of(
                        Optional.of(allergy.substance()),
                        allergy.reaction().map(reaction -> words.text("allergy.reaction", reaction))));
    }

    private String code(Coding coding) {
        return " (" + coding.code() + ")";
    }

    private static Listing<Diagnosis> mainFirst(Listing<Diagnosis> diagnoses) {
        List<Diagnosis> sorted = diagnoses.entries().stream()
                .sorted(Comparator.comparing(Diagnosis::main).reversed())
                .toList();
        return new Listing<>(sorted, diagnoses.whyEmpty());
    }
}
