package org.liaisonhub.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Enclosures;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;

/** What is still to come: appointments, requests, documents (R.1112-1-2, 6°). */
final class NextSteps {
    private final Wording words;
    private final ListingText listing;
    private final List<String> followUpHeading;

    NextSteps(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
        this.followUpHeading =
                List.of(words.text("follow.up.what"), words.text("follow.up.when"), words.text("follow.up.owner"));
    }

    List<Block> followUp(Dossier dossier) {
        List<Block> blocks = new ArrayList<>(listing.table(
                dossier.find(FollowUp.class).map(FollowUp::steps).map(this::soonestFirst),
                "none.follow.up",
                followUpHeading,
                this::step));
        Optional<RiskLevel> risk = dossier.find(RiskLevel.class);
        if (risk.isPresent() && blocks.isEmpty()) {
            blocks.add(new Paragraph(words.text("not.stated.sentence")));
        }
        risk.ifPresent(level -> blocks.add(new Paragraph(risk(level))));
        return blocks;
    }

    List<Block> documents(Dossier dossier) {
        Enclosures enclosures = Enclosures.of(dossier);
        Optional<Listing<NamedDocument>> named =
                dossier.find(NamedDocuments.class).map(NamedDocuments::documents);
        Map<String, Boolean> joined = new LinkedHashMap<>();
        named.ifPresent(listed -> listed.entries()
                .forEach(document ->
                        joined.put(document.title(), document.joined() || enclosures.has(document.title()))));
        enclosures.joined().forEach(document -> joined.putIfAbsent(document.title(), true));
        enclosures.missing().forEach(title -> joined.putIfAbsent(title, false));
        if (joined.isEmpty()) {
            return listing.items(named, "none.documents", NamedDocument::title);
        }
        return List.of(new Items(joined.entrySet().stream()
                .map(document ->
                        words.text(document.getValue() ? "document.joined" : "document.missing", document.getKey()))
                .toList()));
    }

    private List<String> step(FollowUpStep step) {
        return List.of(
                words.text("label", words.word(step.kind()), step.what()),
                when(step).orElseGet(() -> words.text("follow.up.no.date")),
                words.orNotStated(step.owner()));
    }

    private Optional<String> when(FollowUpStep step) {
        return step.at().map(words::moment).or(() -> step.by().map(day -> words.text("follow.up.by", words.date(day))));
    }

    private Listing<FollowUpStep> soonestFirst(Listing<FollowUpStep> steps) {
        Comparator<FollowUpStep> soonest = Comparator.comparing(
                step -> step.at().map(words::day).or(step::by).orElse(LocalDate.MAX));
        return new Listing<>(steps.entries().stream().sorted(soonest).toList(), steps.whyEmpty());
    }

    private String risk(RiskLevel risk) {
        String level = words.text("label", words.text("risk"), words.word(risk.level()));
        return risk.instrument()
                .map(instrument -> words.text("risk.instrument", level, instrument))
                .orElse(level);
    }
}
