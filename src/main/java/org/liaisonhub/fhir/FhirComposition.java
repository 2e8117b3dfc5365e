package org.liaisonhub.fhir;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final FhirNode composition;

    FhirComposition(FhirFrame frame) {
        this.frame = frame;
        this.document = frame.document();
        this.composition = frame.composition();
    }

    /** Everything but the sections. */
    void head(FhirNode type) {
        composition
                .set("language", frame.phrases().language())
                .add(
                        "extension",
                        FhirTerms.extension(VERSION)
                                .set(
                                        "valueString",
                                        Integer.toString(document.id().version())));
        readers()
                .forEach(reader -> composition.add(
                        "extension", FhirTerms.extension(RECIPIENT).set("valueReference", reader)));
        Optional<Instant> signedAt =
                document.dossier().find(ClinicalFact.Author.class).flatMap(ClinicalFact.Author::signedAt);
        composition
                .set("identifier", FhirIdentifiers.allVersions(document.id()))
                .set("status", signedAt.isPresent() ? "final" : "preliminary")
                .set("type", type)
                .set("subject", frame.patient())
                .set("encounter", frame.encounter())
                .set("date", frame.writtenAt())
                .add("author", frame.responsible())
                .set("title", FhirText.clean(document.title()));
        signedAt.ifPresent(at -> composition
                .addNode("attester")
                .set("mode", "legal")
                .set("time", FhirTimes.moment(at))
                .set("party", frame.responsible()));
        composition.set("custodian", frame.hospital());
        replaced();
    }

    // All former versions, not only the last: a recipient may have been sent any of them, and the document is the
    // same for every recipient.
    private void replaced() {
        for (int version = document.id().version() - 1; version >= 1; version--) {
            DocumentId former =
                    new DocumentId(document.id().stay(), document.id().kind(), version);
            composition
                    .addNode("relatesTo")
                    .set("code", "replaces")
                    .set("targetIdentifier", FhirIdentifiers.version(former));
        }
    }

    private Set<FhirNode> readers() {
        // One professional is one node.
        Set<FhirNode> readers = new LinkedHashSet<>();
        document.dossier().all(CareTeamMember.class).stream()
                .filter(fact -> READERS.contains(fact.role()))
                .flatMap(fact -> fact.member().stream())
                .forEach(member -> readers.add(frame.parties().of(member)));
        document.dossier().find(HomeFact.WantedRecipients.class).stream()
                .flatMap(fact -> fact.recipients().stream())
                .forEach(wanted -> readers.add(frame.parties().of(wanted.professional())));
        return readers;
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
        FhirNode section = composition
                .addNode("section")
                .set("title", FhirText.clean(from.title()))
                .set("code", FhirTerms.concept(FhirSectionCode.of(from.kind())))
                .set("text", FhirNarrative.of(from.blocks(), frame.phrases().language()));
        coded.entries().forEach(entry -> section.add("entry", entry));
        coded.emptyReason().ifPresent(reason -> section.set("emptyReason", reason));
    }
}
