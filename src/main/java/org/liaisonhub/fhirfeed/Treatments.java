package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
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
        Element said = own.extension("change").choice("value");
        Element french = resource.extension(FRENCH_CHANGE).extension("status").choice("value");
        Element status = resource.at("status");
        Optional<Local<TreatmentChange>> local = Stream.of(said, french)
                .flatMap(concept ->
                        telling.concepts().local(CodeTable.TREATMENT_CHANGE, TreatmentChange.class, concept).stream())
                .findFirst()
                .or(() -> telling.codes().local(CodeTable.TREATMENT_CHANGE, TreatmentChange.class, status.raw()));
        if (local.isPresent()) {
            return local.get().said().orElse(TreatmentChange.NOT_STATED);
        }
        return coded(said, french).orElseGet(() -> isForbidden(resource) ? TreatmentChange.STOPPED : byStatus(status));
    }

    /** By the hub's own codes, else by the French ones. */
    private Optional<TreatmentChange> coded(Element said, Element french) {
        Optional<TreatmentChange> own = Stream.of(TreatmentChange.values())
                .filter(change -> change.code().equals(said.code("coding.code")))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        telling.concepts().unknown(CodeTable.TREATMENT_CHANGE, said);
        return switch (french.code("coding.code")) {
            case "10000001" -> Optional.of(TreatmentChange.UNCHANGED);
            case "10000002" -> Optional.of(TreatmentChange.SUBSTITUTED);
            case "10000003" -> Optional.of(TreatmentChange.STOPPED);
            case "10000004" -> Optional.of(TreatmentChange.CHANGED);
            case "10000005" -> Optional.of(TreatmentChange.STARTED);
            default -> {
                telling.concepts().unknown(CodeTable.TREATMENT_CHANGE, french);
                yield Optional.empty();
            }
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
                telling.unknownCode(CodeTable.TREATMENT_CHANGE, status);
                yield TreatmentChange.NOT_STATED;
            }
        };
    }

    private Optional<ChangeReason> reason(Element concept) {
        Optional<Local<String>> local = telling.concepts().text(CodeTable.CHANGE_REASON, concept);
        if (local.isPresent()) {
            return local.get().said().map(words -> new ChangeReason(words, Words.code(concept)));
        }
        concept.all("coding").stream()
                .filter(coding -> Concepts.isLocal(coding)
                        && concept.text("text", "coding.display").isEmpty())
                .forEach(coding -> telling.codes().open(CodeTable.CHANGE_REASON, coding.code("code")));
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
