package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.letter.Block.Paragraph;

/**
 * What is taken from now on, what was stopped, and why (R.1112-1-2, 4°; HAS table of treatments). What is not to be
 * taken any more stands last and says so in its own row.
 */
final class TreatmentTable {
    private final Wording words;
    private final ListingText listing;
    private final TreatmentWords treatment;
    private final List<String> headingForDoctor;
    private final List<String> headingForNurse;

    TreatmentTable(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
        this.treatment = new TreatmentWords(words);
        this.headingForDoctor = List.of(
                words.text("treatment.medicine"),
                words.text("treatment.change"),
                words.text("treatment.before"),
                words.text("treatment.now"),
                words.text("treatment.reason"),
                words.text("treatment.duration"));
        this.headingForNurse = List.of(
                words.text("treatment.medicine"),
                words.text("treatment.give"),
                words.text("treatment.change"),
                words.text("treatment.duration"));
    }

    List<Block> forDoctor(Dossier dossier) {
        UsualDosage usual = UsualDosage.of(dossier);
        return withCounts(
                listing.table(
                        lines(dossier),
                        "none.treatments",
                        headingForDoctor,
                        line -> List.of(
                                line.treatment().name(),
                                treatment.change(line),
                                treatment.before(line, usual),
                                treatment.now(line, "treatment.do.not.take"),
                                treatment.reason(line),
                                treatment.durationAndMonitoring(line))),
                dossier);
    }

    List<Block> forNurse(Dossier dossier) {
        return withCounts(
                listing.table(
                        lines(dossier),
                        "none.treatments",
                        headingForNurse,
                        line -> List.of(
                                line.treatment().name(),
                                treatment.now(line, "treatment.do.not.give"),
                                treatment.change(line),
                                treatment.durationAndMonitoring(line))),
                dossier);
    }

    /** What the patient took before the stay. */
    List<Block> before(Dossier dossier) {
        return listing.items(
                dossier.find(TreatmentsBefore.class).map(TreatmentsBefore::treatments),
                "none.treatments.before",
                this::treatmentBefore);
    }

    private String treatmentBefore(Treatment before) {
        return words.text("label", before.name(), words.orNotStated(before.dosage()));
    }

    private static Optional<Listing<TreatmentLine>> lines(Dossier dossier) {
        return dossier.find(TreatmentsAtDischarge.class)
                .map(TreatmentsAtDischarge::lines)
                .map(TreatmentTable::stoppedLast);
    }

    private static Listing<TreatmentLine> stoppedLast(Listing<TreatmentLine> lines) {
        List<TreatmentLine> sorted = new ArrayList<>();
        lines.entries().stream().filter(line -> line.change().isTakenHome()).forEach(sorted::add);
        lines.entries().stream().filter(line -> !line.change().isTakenHome()).forEach(sorted::add);
        return new Listing<>(sorted, lines.whyEmpty());
    }

    private List<Block> withCounts(List<Block> table, Dossier dossier) {
        List<TreatmentLine> lines = dossier.find(TreatmentsAtDischarge.class)
                .map(said -> said.lines().entries())
                .orElse(List.of());
        if (lines.isEmpty()) {
            return table;
        }
        List<Optional<String>> counts = new ArrayList<>();
        counts.add(Optional.of(count(
                words.text("treatment.to.take"),
                lines.stream().filter(line -> line.change().isTakenHome()).count())));
        for (TreatmentChange change : TreatmentChange.values()) {
            long times = lines.stream().filter(line -> line.change() == change).count();
            counts.add(times == 0 ? Optional.empty() : Optional.of(count(label(change), times)));
        }
        return List.of(new Paragraph(Wording.join(" · ", counts)), table.get(0));
    }

    private String label(TreatmentChange change) {
        return change == TreatmentChange.NOT_STATED ? words.text("treatment.count.not.stated") : words.word(change);
    }

    private String count(String what, long times) {
        return words.text("label", what, Long.toString(times));
    }
}
