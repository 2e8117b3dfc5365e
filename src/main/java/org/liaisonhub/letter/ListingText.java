package org.liaisonhub.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;
import org.liaisonhub.letter.Block.Table;

/** Keeps the three things apart that a list can tell: its entries, an explicit reason for none, or nothing at all. */
final class ListingText {
    private final Wording words;

    ListingText(Wording words) {
        this.words = words;
    }

    /** A bulleted list; {@code none} is the key of the sentence for "asked, and there is none". */
    <T> List<Block> items(Optional<Listing<T>> listing, String none, Function<T, String> line) {
        return blocks(
                listing, none, entries -> new Items(entries.stream().map(line).toList()));
    }

    /** A table. */
    <T> List<Block> table(
            Optional<Listing<T>> listing, String none, List<String> heading, Function<T, List<String>> row) {
        return blocks(
                listing,
                none,
                entries -> new Table(heading, entries.stream().map(row).toList()));
    }

    private <T> List<Block> blocks(Optional<Listing<T>> listing, String none, Function<List<T>, Block> block) {
        if (listing.isEmpty()) {
            return List.of();
        }
        return listing.get()
                .whyEmpty()
                .map(why -> List.<Block>of(new Paragraph(whyEmpty(why, none))))
                .orElseGet(() -> List.of(block.apply(listing.get().entries())));
    }

    private String whyEmpty(EmptyReason why, String none) {
        return why == EmptyReason.NIL_KNOWN ? words.text(none) : words.word(why);
    }
}
