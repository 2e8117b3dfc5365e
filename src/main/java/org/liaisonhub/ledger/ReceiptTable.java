package org.liaisonhub.ledger;

import org.liaisonhub.delivery.Receipt;

/** What came in, so that a repeat is told from a new message. */
final class ReceiptTable {
    private final Sql sql;

    ReceiptTable(Sql sql) {
        this.sql = sql;
    }

    /** Whether it is new. */
    boolean add(Receipt receipt) {
        return sql.call("receive")
                .with("feed", receipt.feed())
                .with("control_id", receipt.controlId())
                .with("digest", receipt.digest())
                .with("received_at", receipt.receivedAt())
                .with("about", receipt.about())
                .with("subject", receipt.subject())
                .writeOne();
    }
}
