package org.liaisonhub.letter;

import java.util.List;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.GivenResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Results;
import org.liaisonhub.discharge.Dossier;

/** Results that came, and results that are awaited (R.1112-1-2, 5°). */
final class ResultTables {
    private final Wording words;
    private final ListingText listing;
    private final List<String> receivedHeading;
    private final List<String> awaitedHeading;

    ResultTables(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
        this.receivedHeading =
                List.of(words.text("result.what"), words.text("result.when"), words.text("result.value"));
        this.awaitedHeading = List.of(
                words.text("pending.what"),
                words.text("pending.when"),
                words.text("pending.owner"),
                words.text("pending.phone"));
    }

    /** What the section is called: it is about what is awaited, until something has come. */
    String title(Dossier dossier) {
        return received(dossier).isEmpty() ? words.word(SectionKind.PENDING_RESULTS) : words.text("result.title");
    }

    /** What came, then what is still awaited. */
    List<Block> blocks(Dossier dossier) {
        List<Block> received = received(dossier);
        List<Block> awaited = listing.table(
                dossier.find(PendingResults.class).map(PendingResults::results),
                "none.pending",
                awaitedHeading,
                this::awaited);
        return Stream.concat(received.stream(), awaited.stream()).toList();
    }

    private List<Block> received(Dossier dossier) {
        return listing.table(
                dossier.find(Results.class).map(Results::results), "none.results", receivedHeading, this::received);
    }

    private List<String> received(GivenResult result) {
        return List.of(result.what(), words.orNotStated(result.at().map(words::moment)), result.value());
    }

    private List<String> awaited(PendingResult result) {
        return List.of(
                result.what(),
                words.orNotStated(result.expectedOn().map(words::date)),
                words.orNotStated(result.owner()),
                words.orNotStated(result.phone()));
    }
}
