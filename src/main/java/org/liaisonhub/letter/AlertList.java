package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.ResistantOrganisms;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;

/** What a reader must see first: death, leaving against advice, and the alerts the hospital raised. */
final class AlertList {
    private final Wording words;
    private final Movement movement;

    AlertList(Wording words, Movement movement) {
        this.words = words;
        this.movement = movement;
    }

    List<Block> forDoctor(Dossier dossier) {
        return blocks(dossier, fromStay(dossier, "alert.death"));
    }

    /** The same, with the infection precautions a nurse takes before she rings the bell. */
    List<Block> forNurse(Dossier dossier) {
        List<String> lines = fromStay(dossier, "alert.death.nurse");
        dossier.find(ResistantOrganisms.class)
                .map(ResistantOrganisms::answer)
                .filter(answer -> answer.value() != Answer.Value.NO)
                .ifPresent(answer -> lines.add(organisms(dossier, answer)));
        return blocks(dossier, lines);
    }

    private List<Block> blocks(Dossier dossier, List<String> lines) {
        Optional<Alerts> alerts = dossier.find(Alerts.class);
        alerts.ifPresent(said -> said.alerts().entries().forEach(alert -> lines.add(line(alert))));
        if (!lines.isEmpty()) {
            return List.of(new Items(lines));
        }
        return alerts.flatMap(said -> said.alerts().whyEmpty())
                .map(why -> why == EmptyReason.NIL_KNOWN ? words.text("none.alerts") : words.word(why))
                .<List<Block>>map(sentence -> List.of(new Paragraph(sentence)))
                .orElse(List.of());
    }

    private List<String> fromStay(Dossier dossier, String death) {
        List<String> lines = new ArrayList<>();
        if (movement.died(dossier)) {
            lines.add(words.text(
                    death, movement.leftAt(dossier).map(words::moment).orElse(words.notStated())));
        }
        dossier.find(ExitCircumstance.class)
                .map(ExitCircumstance::kind)
                .filter(AlertList::isUnusual)
                .ifPresent(kind -> lines.add(words.text("alert.exit", words.word(kind))));
        return lines;
    }

    private static boolean isUnusual(ExitCircumstance.Kind kind) {
        return kind != ExitCircumstance.Kind.MEDICAL_DECISION && kind != ExitCircumstance.Kind.OTHER;
    }

    private String organisms(Dossier dossier, Answer answer) {
        boolean precautionsTold = dossier.find(Alerts.class).stream()
                .flatMap(alerts -> alerts.alerts().entries().stream())
                .anyMatch(alert ->
                        alert.kind() == Alert.Kind.INFECTION && alert.plan().isPresent());
        String found = words.text("organisms", new AnswerText(words).of(answer));
        return precautionsTold ? found : words.text("organisms.no.precautions", found);
    }

    private String line(Alert alert) {
        String said = words.text("label", words.word(alert.kind()), alert.text());
        return Wording.join(
                " – ",
                List.of(
                        Optional.of(said),
                        alert.plan().map(plan -> words.text("alert.plan", plan)),
                        alert.team().map(team -> words.text("alert.team", team)),
                        alert.phone().map(phone -> words.text("alert.phone", phone))));
    }
}
