package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/** Medicines: MedicationRequest, MedicationStatement, MedicationDispense; what changed by our own extension, the French one, or the status. */
final class Treatments {
    private static final Set<String> TYPES =
            Set.of("MedicationRequest", "MedicationStatement", "MedicationUsage", "MedicationDispense");
    private static final String OWN_CHANGE = "/medication-change";
    private static final String FRENCH_CHANGE = "fr-medicationstatement-reconciliation-properties";

    private final Telling telling;

    Treatments(Telling telling) {
        this.telling = telling;
    }

    static boolean isOne(Element resource) {
        return TYPES.contains(resource.type())
                && !resource.code("status").equals("entered-in-error")
                && !Section.saysNone(resource)
                && !resource.code("medicationCodeableConcept.coding.code").startsWith("no-medication-info");
    }

    /** What one resource says of a line of the treatment table. */
    List<TreatmentLine> lines(Element resource) {
        return isOne(resource) ? line(resource).stream().toList() : List.of();
    }

    /** What one resource says was taken. */
    List<Treatment> treatments(Element resource) {
        return isOne(resource) ? treatment(resource).stream().toList() : List.of();
    }

    /** A line told in words only. */
    static TreatmentLine told(String words) {
        return new TreatmentLine(
                new Treatment(words, Optional.empty(), Optional.empty()),
                TreatmentChange.NOT_STATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Optional<TreatmentLine> line(Element resource) {
        Element own = resource.extension(OWN_CHANGE);
        Element reason = own.extension("reason").choice("value");
        List<String> notes = resource.all("note.text").stream()
                .flatMap(note -> note.text().stream())
                .toList();
        Optional<String> resume = own.extension("resume").choice("value").text();
        return treatment(resource)
                .map(treatment -> new TreatmentLine(
                        treatment,
                        change(resource, own),
                        reason(reason.isThere() ? reason : resource.at("statusReason")),
                        own.extension("previousDosage").choice("value").text(),
                        Dosages.duration(resource),
                        indication(resource),
                        resume,
                        notes.stream()
                                .filter(note -> resume.filter(note::endsWith).isEmpty())
                                .map(Notes::bare)
                                .reduce((one, other) -> one + "; " + other)));
    }

    private Optional<Treatment> treatment(Element resource) {
        Element reference = resource.at("medicationReference");
        Element medication = telling.entries().resolve(reference).orElse(Element.ABSENT);
        Element concept = Stream.of(
                        resource.at("medicationCodeableConcept"),
                        resource.at("medication.concept"),
                        medication.at("code"))
                .filter(Element::isThere)
                .findFirst()
                .orElse(Element.ABSENT);
        Optional<Coding> code = Words.code(concept);
        Optional<String> name = Words.of(concept).or(() -> reference.text("display"));
        if (name.isEmpty()) {
            telling.remark(resource, "names no medicine; left out");
        }
        return name.map(words -> new Treatment(words, code, Dosages.of(resource)));
    }

    private TreatmentChange change(Element resource, Element own) {
        String code = own.extension("change").choice("value").code("coding.code");
        for (TreatmentChange change : TreatmentChange.values()) {
            if (change.code().equals(code)) {
                return change;
            }
        }
        String french = resource.extension(FRENCH_CHANGE)
                .extension("status")
                .choice("value")
                .code("coding.code");
        return switch (french) {
            case "10000001" -> TreatmentChange.UNCHANGED;
            case "10000002" -> TreatmentChange.SUBSTITUTED;
            case "10000003" -> TreatmentChange.STOPPED;
            case "10000004" -> TreatmentChange.CHANGED;
            case "10000005" -> TreatmentChange.STARTED;
            default -> isForbidden(resource) ? TreatmentChange.STOPPED : byStatus(resource.at("status"));
        };
    }

    /** An order not to take something; in STU3 a statement that it is not taken. */
    private static boolean isForbidden(Element resource) {
        return resource.code("doNotPerform").equals("true")
                || resource.code("taken").equals("n");
    }

    /** What is over is not taken home, whatever list it stands on. */
    private TreatmentChange byStatus(Element status) {
        return switch (status.raw().strip()) {
            case "stopped", "cancelled", "completed", "not-taken", "declined" -> TreatmentChange.STOPPED;
            case "on-hold" -> TreatmentChange.SUSPENDED;
            case "active", "intended", "draft", "unknown", "recorded", "in-progress", "preparation", "" ->
                TreatmentChange.NOT_STATED;
            default -> {
                telling.unknownCode(status);
                yield TreatmentChange.NOT_STATED;
            }
        };
    }

    private static Optional<ChangeReason> reason(Element concept) {
        return Words.of(concept).map(words -> new ChangeReason(words, Words.code(concept)));
    }

    private Optional<String> indication(Element resource) {
        String words = Stream.concat(
                        resource.all("reasonCode").stream().flatMap(concept -> Words.of(concept).stream()),
                        telling.entries().resolve(resource.all("reasonReference")).stream()
                                .flatMap(condition -> Words.of(condition.at("code")).stream()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
