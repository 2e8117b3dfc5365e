package org.liaisonhub.cda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Treatment;

/** What one document says of the stay and the patient's health, each sort of document what may be taken from it. */
final class DocumentFacts {
    private final Header header;
    private final Sections sections;

    DocumentFacts(Header header, Sections sections) {
        this.header = header;
        this.sections = sections;
    }

    /** @param files takes in what is attached */
    List<Fact> of(byte[] bytes, FilesOfMessage files) {
        List<Fact> facts = new ArrayList<>();
        if (header.patient().kind() == PatientId.Kind.LOCAL) {
            facts.add(new PatientFact.CalledBy(header.patient()));
        }
        if (header.kind().isOfHospital()) {
            facts.addAll(StayFacts.of(header, sections));
            facts.addAll(author());
            facts.addAll(new Results(header)
                    .of(
                            header.french() && header.kind() == CdaKind.DISCHARGE
                                    ? List.of()
                                    : sections.all("30954-2", "18768-2", "26436-6", "11502-2")));
            facts.addAll(Files.of(header, bytes, files));
        }
        switch (header.kind()) {
            case DISCHARGE -> facts.addAll(ClinicalFacts.of(header, sections));
            case ENTRY, SUMMARY -> {
                before(header, sections).map(ClinicalFact.TreatmentsBefore::new).ifPresent(facts::add);
                allergies(sections).map(ClinicalFact.Allergies::new).ifPresent(facts::add);
            }
            case OTHER ->
                sections.find("42346-7")
                        .flatMap(section -> new Medications(section, header.zone()).treatments())
                        .map(ClinicalFact.TreatmentsBefore::new)
                        .ifPresent(facts::add);
        }
        return facts;
    }

    /** What the patient took before, where the document has such a section. */
    static Optional<Listing<Treatment>> before(Header header, Sections sections) {
        return sections.find("42346-7", "10160-0")
                .flatMap(section -> new Medications(section, header.zone()).treatments());
    }

    /** What the patient does not stand, where the document has such a section. */
    static Optional<Listing<Allergy>> allergies(Sections sections) {
        return sections.find("48765-2").flatMap(Allergies::of);
    }

    /** Of the letter alone; signed when its responsible signed it, and it is not marked as in progress. */
    private List<Fact> author() {
        if (header.kind() != CdaKind.DISCHARGE) {
            return List.of();
        }
        Element signing = header.document().at("legalAuthenticator");
        Element entity = signing.isThere()
                ? signing.at("assignedEntity")
                : header.document().at("author", "assignedAuthor");
        Optional<Instant> signedAt = CdaTime.of(signing.at("time"), header.zone())
                .filter(time -> signing.at("signatureCode").attribute("code").equals("S"))
                .filter(time -> !isInProgress())
                .map(CdaTime::at);
        return Persons.professional(entity, "assignedPerson", "representedOrganization").stream()
                .<Fact>map(person -> new ClinicalFact.Author(person, signedAt))
                .toList();
    }

    /** LDL-SES of 2020 and of 2022 (value set 1.2.250.1.213.1.1.5.93). */
    private boolean isInProgress() {
        return sections.find("33557-0").stream()
                .flatMap(section -> section.outermost("observation"))
                .map(status -> status.at("value").attribute("code"))
                .anyMatch(code -> code.equals("GEN-066") || code.equals("385651009"));
    }
}
