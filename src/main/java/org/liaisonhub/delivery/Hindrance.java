package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.letter.DocumentId;

/** What stands in the way of sending a delivery again. */
final class Hindrance {
    private Hindrance() {}

    /** Why it cannot be sent again; empty where it can. */
    static Optional<DeskAnswer> toResend(Ledger.Entry entry, Delivery delivery, LedgerView view) {
        DeliveryStatus status = delivery.status();
        if (status == DeliveryStatus.HELD || view.isBlocked(delivery)) {
            return Optional.of(DeskCode.HELD.with());
        }
        if (status != DeliveryStatus.QUEUED && !status.successors().contains(DeliveryStatus.QUEUED)) {
            return Optional.of(DeskCode.STATUS_IS_FINAL.with(status));
        }
        DocumentId document = delivery.document();
        Optional<LetterVersion> newest =
                entry.newest(document.stay(), document.kind()).filter(version -> delivery.isLetter());
        if (newest.filter(LetterVersion::withdrawn).isPresent()) {
            return Optional.of(DeskCode.LETTER_TAKEN_BACK.with());
        }
        if (newest.filter(version -> !version.id().equals(document)).isPresent()) {
            return Optional.of(DeskCode.OUT_OF_DATE.with(document.version()));
        }
        return entry.isPurged(document.stay()) ? Optional.of(DeskCode.CONTENT_REMOVED.with()) : Optional.empty();
    }
}
