package org.liaisonhub.hl7v2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/** Why an order was given or changed: ORC-16, else the note that follows. */
final class OrderReason {
    private final Hl7Message message;

    OrderReason(Hl7Message message) {
        this.message = message;
    }

    /**
     * The reason as it is written, and its code where it has one.
     *
     * @param group the order's segments
     */
    Optional<ChangeReason> of(Optional<Segment> orc, List<Segment> group) {
        Optional<ChangeReason> coded = orc.flatMap(this::coded);
        if (coded.isPresent()) {
            return coded;
        }
        String note = group.stream()
                .filter(segment -> segment.name().equals("NTE"))
                .map(nte -> nte.free().text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(note).filter(text -> !text.isEmpty()).map(text -> new ChangeReason(text, Optional.empty()));
    }

    private Optional<ChangeReason> coded(Segment orc) {
        String code = orc.text(16);
        Coded why = Coded.of(orc, 16);
        Optional<Local<String>> local = message.codes().text(CodeTable.CHANGE_REASON, code);
        if (local.isPresent()) {
            return local.get().said().map(words -> new ChangeReason(words, why.code()));
        }
        boolean isBare = why.code().isEmpty() && why.text().equals(code) && !code.contains(" ");
        if (isBare) {
            message.codes().open(CodeTable.CHANGE_REASON, code);
        }
        return Optional.of(why).filter(said -> !said.isEmpty()).map(said -> new ChangeReason(said.text(), said.code()));
    }
}
