package org.liaisonhub.fhir;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionAttestationMode;
import org.hl7.fhir.r4.model.Composition.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.letter.Block;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterSection;
import org.liaisonhub.letter.SectionKind;

/** The first resource of a document: what it is, who answers for it, what it replaces, and its text, section by section. */
final class FhirComposition {
    private static final String RECIPIENT = "http://hl7.eu/fhir/StructureDefinition/information-recipient";
    private static final String VERSION =
            "http://hl7.org/fhir/StructureDefinition/composition-clinicaldocument-versionNumber";
    private static final Set<CareRole> READERS = EnumSet.of(
            CareRole.GENERAL_PRACTITIONER,
            CareRole.GP_SUBSTITUTE,
            CareRole.REFERRER,
            CareRole.CORRESPONDENT,
            CareRole.COMMUNITY_NURSE);

    private final FhirFrame frame;
    private final LetterDocument document;
    private final Composition composition;

    FhirComposition(FhirFrame frame) {
        this.frame = frame;
        this.document = frame.document();
        this.composition = frame.composition();
    }

    /** Everything but the sections. */
    void head(CodeableConcept type, String profile) {
        composition.getMeta().addProfile(profile);
        composition.setLanguage(frame.phrases().language());
        composition.addExtension(new Extension(
                VERSION, new StringType(Integer.toString(document.id().version()))));
        readers().forEach(reader -> composition.addExtension(new Extension(RECIPIENT, reader)));
        composition.setIdentifier(FhirIdentifiers.allVersions(document.id()));
        composition.setType(type);
        composition.setSubject(frame.patient());
        composition.setEncounter(frame.encounter());
        composition.setDateElement(frame.writtenAt());
        composition.addAuthor(frame.responsible());
        composition.setTitle(FhirText.clean(document.title()));
        sign();
        composition.setCustodian(frame.hospital());
        replaced();
    }

    private void sign() {
        composition.setStatus(Composition.CompositionStatus.PRELIMINARY);
        document.dossier()
                .find(ClinicalFact.Author.class)
                .ifPresent(author -> author.signedAt().ifPresent(at -> {
                    composition.setStatus(Composition.CompositionStatus.FINAL);
                    composition
                            .addAttester()
                            .setMode(CompositionAttestationMode.LEGAL)
                            .setTimeElement(FhirTimes.dateTime(at))
                            .setParty(frame.responsible());
                }));
    }

    // All former versions, not only the last: a recipient may have been sent any of them, and the document is the
    // same for every recipient.
    private void replaced() {
        for (int version = document.id().version() - 1; version >= 1; version--) {
            DocumentId former =
                    new DocumentId(document.id().stay(), document.id().kind(), version);
            composition
                    .addRelatesTo()
                    .setCode(DocumentRelationshipType.REPLACES)
                    .setTarget(FhirIdentifiers.version(former));
        }
    }

    private List<Reference> readers() {
        Set<String> urls = new LinkedHashSet<>();
        document.dossier().all(CareTeamMember.class).stream()
                .filter(fact -> READERS.contains(fact.role()))
                .flatMap(fact -> fact.member().stream())
                .forEach(member -> urls.add(frame.parties().of(member).getReference()));
        document.dossier().find(HomeFact.WantedRecipients.class).stream()
                .flatMap(fact -> fact.recipients().stream())
                .forEach(wanted ->
                        urls.add(frame.parties().of(wanted.professional()).getReference()));
        return urls.stream().map(Reference::new).toList();
    }

    /** The sections as written, and after them those that must be there and were not: they say that nothing was said. */
    void sections(FhirCodedSections coded, Set<SectionKind> mandatory) {
        Set<SectionKind> silent = EnumSet.noneOf(SectionKind.class);
        silent.addAll(mandatory);
        for (LetterSection section : document.sections()) {
            silent.remove(section.kind());
            add(section, coded.of(section.kind()));
        }
        for (SectionKind kind : silent) {
            String title = frame.phrases().of("section." + FhirTerms.code(kind));
            List<Block> blocks = List.of(new Block.Paragraph(frame.phrases().of("not-stated")));
            FhirCoded entries = coded.of(kind);
            add(
                    new LetterSection(kind, title, blocks),
                    entries.equals(FhirCoded.TEXT_ONLY) ? FhirCoded.NOT_STATED : entries);
        }
    }

    private void add(LetterSection from, FhirCoded coded) {
        SectionComponent section = composition.addSection();
        section.setTitle(FhirText.clean(from.title()));
        section.setCode(new CodeableConcept(FhirSectionCode.of(from.kind())));
        section.setText(FhirNarrative.of(from.blocks(), frame.phrases().language()));
        coded.entries().forEach(section::addEntry);
        coded.emptyReason().ifPresent(section::setEmptyReason);
    }
}
