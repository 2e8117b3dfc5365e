package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.Block.Items;

/** Who the letter is about, who treats the patient, and the dates and modes of the stay (R.1112-1-2, 1°). */
final class StaySection {
    private final Wording words;
    private final Movement movement;
    private final PatientLines patient;

    StaySection(Wording words, Movement movement) {
        this.words = words;
        this.movement = movement;
        this.patient = new PatientLines(words, movement);
    }

    List<Block> forDoctor(StayId stay, Dossier dossier) {
        List<String> lines = new ArrayList<>(patient.identity(dossier));
        CareTeam team = CareTeam.of(dossier);
        lines.add(team.always(CareRole.GENERAL_PRACTITIONER, words));
        team.where(CareRole.GP_SUBSTITUTE, words).ifPresent(lines::add);
        lines.add(team.always(CareRole.REFERRER, words));
        lines.add(team.always(CareRole.ATTENDING, words));
        ward(dossier).ifPresent(lines::add);
        lines.add(movement.admission(dossier));
        lines.add(movement.departure(dossier));
        lines.add(words.text("label", words.text("stay.number"), stay.number()));
        lines.add(author(dossier));
        lines.add(handed(dossier));
        return List.of(new Items(lines));
    }

    List<Block> forNurse(StayId stay, Dossier dossier) {
        List<String> lines = new ArrayList<>(patient.identity(dossier));
        lines.addAll(patient.home(dossier));
        CareTeam team = CareTeam.of(dossier);
        lines.add(team.always(CareRole.GENERAL_PRACTITIONER, words));
        team.where(CareRole.GP_SUBSTITUTE, words).ifPresent(lines::add);
        lines.add(team.always(CareRole.ATTENDING, words));
        ward(dossier).ifPresent(lines::add);
        lines.add(movement.departure(dossier));
        lines.add(words.text("label", words.text("stay.number"), stay.number()));
        return List.of(new Items(lines));
    }

    private Optional<String> ward(Dossier dossier) {
        return dossier.find(Ward.class)
                .map(ward ->
                        words.text("label", words.text("stay.ward"), ward.name().orElse(ward.code())));
    }

    private String author(Dossier dossier) {
        String label = words.text("stay.author");
        return dossier.find(Author.class)
                .map(author -> words.text(
                        "stay.signed",
                        CareTeam.who(author.professional(), words),
                        author.signedAt()
                                .map(at -> words.text("stay.signed.at", words.moment(at)))
                                .orElseGet(() -> words.text("stay.unsigned"))))
                .map(signed -> words.text("label", label, signed))
                .orElseGet(() -> words.text("label", label, words.notStated()));
    }

    private String handed(Dossier dossier) {
        String handed = dossier.find(HandedToPatient.class)
                .map(said -> words.text(said.handed() ? "stay.handed" : "stay.not.handed")
                        + said.on()
                                .map(day -> words.text("stay.handed.on", words.date(day)))
                                .orElse(""))
                .orElseGet(words::notStated);
        return words.text("label", words.text("stay.handed.label"), handed);
    }
}
