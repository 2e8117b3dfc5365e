package org.liaisonhub.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Sentences;
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
    private static final String FILE = "reading/statements";
    private static final int DIGEST_SHOWN = 12;

    /** As a letter goes; whatever is not here comes after it. */
    private static final List<String> ORDER = List.of(
            "Identity",
            "TraitsFrom",
            "CalledBy",
            "MergedInto",
            "SplitFrom",
            "FileMoved",
            "Account",
            "MovedTo",
            "GoesOnAs",
            "WentBefore",
            "NumberGivenAgain",
            "TakenForAnother",
            "Address",
            "Phones",
            "Contacts",
            "SharedRecord",
            "Presence",
            "CareClass",
            "AdmittedAt",
            "EntryMode",
            "Ward",
            "CareTeamMember",
            "ExpectedDeparture",
            "Departure",
            "ExitMode",
            "ExitCircumstance",
            "Destination",
            "Alerts",
            "Reason",
            "Summary",
            "Diagnoses",
            "Problem",
            "Allergies",
            "AdverseEvents",
            "ResistantOrganisms",
            "Transfusion",
            "Implants",
            "TreatmentsBefore",
            "OutsideSummary",
            "TreatmentsAtDischarge",
            "OrderedTreatment",
            "OrderChange",
            "Results",
            "Result",
            "PendingResults",
            "FollowUp",
            "NextStep",
            "PatientAdvice",
            "NursingCare",
            "NursingNote",
            "Wounds",
            "Devices",
            "FunctionalStatus",
            "LivingSituation",
            "HomeHelp",
            "PausedServices",
            "Equipment",
            "RiskLevel",
            "NamedDocuments",
            "Document",
            "Attached",
            "Author",
            "CallBack",
            "HandedToPatient",
            "WantedRecipients");

    private final Sentences words;
    private final Sentences facts;
    private final Set<String> known;
    private final Set<String> knownFacts;
    private final DateTimeFormatter moment;

    /** @param zone for moments */
    public StatementWords(Locale language, ZoneId zone) {
        this.words = new Sentences(FILE, language);
        this.facts = new Sentences("cli/facts", language);
        this.known = words.keys();
        this.knownFacts = facts.keys();
        this.moment =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** What a dossier says, in the order of a letter; traits that stand in for the identity are not told beside it. */
    public List<Statement> statements(Subject subject, Dossier dossier) {
        boolean known = dossier.find(Identity.class).isPresent();
        return dossier.facts().entrySet().stream()
                .filter(said -> !known || !(said.getValue().fact() instanceof TraitsFrom))
                .sorted((one, other) -> Integer.compare(place(one.getValue()), place(other.getValue())))
                .flatMap(said -> statements(subject, said.getKey(), said.getValue()))
                .toList();
    }

    /** What a sort of fact is called. */
    public String heading(String kind) {
        String key = "fact." + kind;
        return knownFacts.contains(key) ? facts.say(key) : kind;
    }

    private static int place(Said said) {
        int place = ORDER.indexOf(said.fact().getClass().getSimpleName());
        return place < 0 ? ORDER.size() : place;
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
            Object value = value(record, component);
            if (value instanceof Listing<?> listing && !listing.entries().isEmpty()) {
                listing.entries().forEach(entry -> lines.add(new Line("", text(entry))));
            } else if (value instanceof Collection<?> entries
                    && entries.stream().allMatch(Record.class::isInstance)) {
                entries.forEach(entry -> lines.add(new Line("", text(entry))));
            } else if (value instanceof Patient patient) {
                lines.addAll(traits(patient));
            }
        }
        String whole = lines.isEmpty() ? text(fact) : "";
        return lines.isEmpty() ? List.of(new Line("", whole.isEmpty() ? words.say("nothing") : whole)) : lines;
    }

    private List<Line> traits(Patient patient) {
        List<Line> lines = new ArrayList<>();
        for (RecordComponent component : Patient.class.getRecordComponents()) {
            Object value = value(patient, component);
            if (component.getName().equals("ids")) {
                patient.ids().forEach(id -> lines.add(new Line(label("ids"), text(id))));
            } else if (!text(component.getName(), value).isEmpty()) {
                lines.add(new Line(label(component.getName()), text(component.getName(), value)));
            }
        }
        return lines;
    }

    private String text(Object value) {
        return text("", value);
    }

    /** @param part name of the component that holds the value */
    private String text(String part, Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(inside -> text(part, inside)).orElse("");
        }
        if (value instanceof Listing<?> listing) {
            return listing.whyEmpty().map(why -> text("whyEmpty", why)).orElseGet(() -> text(listing.entries()));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> code) {
            return code(part, code);
        }
        if (value instanceof Instant at) {
            return moment.format(at);
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "yes" : "no");
        }
        return value instanceof Record record ? parts(record) : String.valueOf(value);
    }

    private String parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> labelled(record, component))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String labelled(Record record, RecordComponent component) {
        Object value = value(record, component);
        String absent = "absent." + record.getClass().getSimpleName() + "." + component.getName();
        if (value instanceof Optional<?> maybe && maybe.isEmpty() && known.contains(absent)) {
            return words.say(absent);
        }
        String text = component.getName().equals("digest")
                ? shortened(String.valueOf(value))
                : text(component.getName(), value);
        String label = label(component.getName());
        return text.isEmpty() || label.isEmpty() ? text : words.say("labelled", label, text);
    }

    /** Enough of a digest to tell two files apart. */
    private static String shortened(String digest) {
        return digest.substring(0, Math.min(digest.length(), DIGEST_SHOWN));
    }

    private String label(String component) {
        String key = "part." + component;
        return known.contains(key) ? words.say(key) : "";
    }

    private String code(String part, Enum<?> code) {
        String key = part + "." + code.name();
        String word = knownFacts.contains(key) ? facts.say(key) : "";
        return word.isEmpty() ? code.name().toLowerCase(Locale.ROOT).replace('_', ' ') : word;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact's component cannot be read: " + component.getName(), e);
        }
    }
}
