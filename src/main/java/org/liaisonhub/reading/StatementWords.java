package org.liaisonhub.reading;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.TraitsFrom;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Subject;

/**
 * Facts in plain words: one statement for a fact, for each entry of a list, for each trait of a patient. Nothing a fact says is
 * left out of its words, so that two facts that differ read differently. Names of facts and codes are those of a stay's page.
 */
public final class StatementWords {
    private final PartWords parts;

    /** @param zone for moments */
    public StatementWords(Locale language, ZoneId zone) {
        this.parts = new PartWords(language, zone);
    }

    /** What a dossier says, in the order of a letter; traits that stand in for the identity are not told beside it. */
    public List<Statement> statements(Subject subject, Dossier dossier) {
        boolean known = dossier.find(Identity.class).isPresent();
        return dossier.facts().entrySet().stream()
                .filter(said -> !known || !(said.getValue().fact() instanceof TraitsFrom))
                .sorted((one, other) -> Integer.compare(
                        LetterOrder.of(one.getValue().fact()),
                        LetterOrder.of(other.getValue().fact())))
                .flatMap(said -> statements(subject, said.getKey(), said.getValue()))
                .toList();
    }

    /** What a sort of fact is called. */
    public String heading(String kind) {
        return parts.heading(kind);
    }

    private Stream<Statement> statements(Subject subject, String topic, Said said) {
        Fact fact = said.fact();
        List<Statement> statements = new ArrayList<>();
        split(fact)
                .forEach(line -> statements.add(new Statement(
                        subject.key(),
                        topic,
                        fact.getClass().getSimpleName(),
                        line.label(),
                        line.text(),
                        said.saying().messageId())));
        return statements.stream();
    }

    /** A part of a fact and its words. */
    private record Line(String label, String text) {}

    private List<Line> split(Fact fact) {
        Record record = (Record) fact;
        List<Line> lines = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = PartWords.value(record, component);
            if (value instanceof Listing<?> listing && !listing.entries().isEmpty()) {
                listing.entries().forEach(entry -> lines.add(new Line("", parts.text(entry))));
            } else if (value instanceof Collection<?> entries
                    && entries.stream().allMatch(Record.class::isInstance)) {
                entries.forEach(entry -> lines.add(new Line("", parts.text(entry))));
            } else if (value instanceof Patient patient) {
                lines.addAll(traits(patient));
            }
        }
        String whole = lines.isEmpty() ? parts.text(fact) : "";
        return lines.isEmpty() ? List.of(new Line("", whole.isEmpty() ? parts.nothing() : whole)) : lines;
    }

    private List<Line> traits(Patient patient) {
        List<Line> lines = new ArrayList<>();
        for (RecordComponent component : Patient.class.getRecordComponents()) {
            Object value = PartWords.value(patient, component);
            if (component.getName().equals("ids")) {
                patient.ids().forEach(id -> lines.add(new Line(parts.label("ids"), parts.text(id))));
            } else if (!parts.text(component.getName(), value).isEmpty()) {
                lines.add(new Line(parts.label(component.getName()), parts.text(component.getName(), value)));
            }
        }
        return lines;
    }
}
