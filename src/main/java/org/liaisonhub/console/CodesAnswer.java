package org.liaisonhub.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.CodeMet;

/**
 * Codes no table knows, and the tables in force.
 *
 * @param more whether lines were left out by the limit
 * @param next where the next page begins
 */
record CodesAnswer(List<Line> items, boolean more, Optional<String> next, List<CodesPort.Table> tables) {
    static CodesAnswer of(Listing<CodeMet> page, List<CodesPort.Table> tables) {
        return new CodesAnswer(
                page.items().stream().map(Line::of).toList(),
                page.more(),
                page.next(met -> CodePlace.of(met).text()),
                tables);
    }

    /**
     * A code.
     *
     * @param kind what it would have decided
     * @param readAs what it was taken for all the same
     * @param hubCodes what it could be taken for; empty if that is text
     */
    record Line(
            String feed,
            String kind,
            String code,
            Optional<String> readAs,
            long count,
            Instant firstAt,
            Instant lastAt,
            String controlId,
            List<String> hubCodes) {
        static Line of(CodeMet met) {
            return new Line(
                    met.feed(),
                    met.code().table().key(),
                    met.code().local(),
                    Optional.of(met.code().readAs()).filter(code -> !code.isEmpty()),
                    met.times(),
                    met.firstAt(),
                    met.lastAt(),
                    met.controlId(),
                    met.code().table().hubCodes());
        }
    }
}
