package org.liaisonhub.cda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.cda.Narrative.Row;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/**
 * The treatments of one section: its substance administrations, each with what the narrative's table says beside its name;
 * without entries the rows of the table, else the lines of the text. Words for a dosage come from the table, where the
 * author wrote them for people; codes give them only where there is no table.
 */
final class Medications {
    private static final int MOST = 100;

    private final Section section;
    private final ZoneId zone;

    Medications(Section section, ZoneId zone) {
        this.section = section;
        this.zone = zone;
    }

    /** As they were before; empty if the section says nothing that can be read. */
    Optional<Listing<Treatment>> treatments() {
        return listing(lines(TreatmentChange.NOT_STATED).stream()
                .map(TreatmentLine::treatment)
                .toList());
    }

    /** As they go on, or (LDL-SES, treatments stopped during the stay) do not. */
    Optional<Listing<TreatmentLine>> lines(List<TreatmentLine> stopped) {
        List<TreatmentLine> all = Stream.concat(lines(TreatmentChange.NOT_STATED).stream(), stopped.stream())
                .toList();
        return listing(all);
    }

    List<TreatmentLine> stopped() {
        return lines(TreatmentChange.STOPPED);
    }

    private <T> Optional<Listing<T>> listing(List<T> entries) {
        if (!entries.isEmpty()) {
            return Optional.of(Listing.of(entries));
        }
        boolean isNone = section.saysNone()
                || section.outermost("substanceAdministration")
                        .anyMatch(given -> given.attribute("negationInd").equals("true"));
        return isNone ? Optional.of(Listing.empty(EmptyReason.NIL_KNOWN)) : Optional.empty();
    }

    private List<TreatmentLine> lines(TreatmentChange change) {
        List<TreatmentLine> coded = section.outermost("substanceAdministration")
                .filter(given -> !given.attribute("negationInd").equals("true"))
                .limit(MOST)
                .flatMap(given -> line(given, change).stream())
                .toList();
        return coded.isEmpty() && !section.saysNone() ? told(change) : coded;
    }

    private Optional<TreatmentLine> line(Element given, TreatmentChange change) {
        Element material = given.at("consumable", "manufacturedProduct", "manufacturedMaterial");
        Element code = material.at("code");
        Optional<Row> row = row(given, code);
        Optional<String> name = material.at("name")
                .words()
                .or(() -> section.references().label(code))
                .or(() -> section.references().words(given.at("text")));
        Optional<String> comment = row.flatMap(cells -> first(cells, "comment")).or(() -> comment(given));
        return name.map(named -> new TreatmentLine(
                new Treatment(named, Codes.coding(code), row.flatMap(Dosage::of).or(() -> Dosage.of(given))),
                change,
                comment.filter(why -> change == TreatmentChange.STOPPED)
                        .map(why -> new ChangeReason(why, Optional.empty())),
                Optional.empty(),
                duration(given),
                row.flatMap(cells -> first(cells, "motif", "indication")).or(() -> indication(given)),
                Optional.empty(),
                comment.filter(what -> change != TreatmentChange.STOPPED)));
    }

    /** The row of the narrative in which the entry's name stands. */
    private Optional<Row> row(Element given, Element code) {
        List<Element> targets = Stream.of(given.at("text"), code.at("originalText"))
                .flatMap(pointing -> section.references().target(pointing).stream())
                .toList();
        return section.narrative().rows().stream()
                .filter(row -> row.element().within().anyMatch(targets::contains))
                .findFirst();
    }

    private static Optional<String> first(Row row, String... headings) {
        return row.under(headings).stream().findFirst();
    }

    private Optional<String> duration(Element given) {
        Element range = given.all("effectiveTime").stream()
                .filter(time -> time.at("high").isThere())
                .findFirst()
                .orElse(Element.ABSENT);
        Optional<LocalDate> until = CdaTime.of(range.at("high"), zone).map(CdaTime::day);
        return until.map(day -> section.french()
                ? String.format(
                        Locale.ROOT, "jusqu’au %02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : "until " + day);
    }

    private Optional<String> indication(Element given) {
        return given.all("entryRelationship").stream()
                .filter(related -> related.attribute("typeCode").equals("RSON"))
                .flatMap(related -> section.references().label(related.at("observation", "value")).stream())
                .findFirst();
    }

    /** LOINC 48767-8, annotation comment (IHE PCC). */
    private Optional<String> comment(Element given) {
        return given.all("entryRelationship").stream()
                .map(related -> related.at("act"))
                .filter(act -> Codes.all(act.at("code")).contains("48767-8"))
                .flatMap(act -> section.references().words(act.at("text")).stream())
                .findFirst();
    }

    private List<TreatmentLine> told(TreatmentChange change) {
        List<Row> rows = section.narrative().rows();
        if (rows.isEmpty()) {
            return section.narrative().lines().stream()
                    .limit(MOST)
                    .map(line -> line(line, Optional.empty(), Optional.empty(), change))
                    .toList();
        }
        return rows.stream()
                .limit(MOST)
                .map(row -> line(
                        first(row, "médicament", "medication", "traitement", "produit", "drug")
                                .orElseGet(row::line),
                        Dosage.of(row),
                        first(row, "comment"),
                        change))
                .toList();
    }

    private static TreatmentLine line(
            String name, Optional<String> dosage, Optional<String> comment, TreatmentChange change) {
        return new TreatmentLine(
                new Treatment(name, Optional.empty(), dosage),
                change,
                comment.filter(why -> change == TreatmentChange.STOPPED)
                        .map(why -> new ChangeReason(why, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                comment.filter(what -> change != TreatmentChange.STOPPED));
    }
}
