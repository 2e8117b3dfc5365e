package org.liaisonhub.ledger;

import java.util.Optional;

/** The messages that travel. */
final class MessageTable {
    private final Sql sql;

    MessageTable(Sql sql) {
        this.sql = sql;
    }

    void add(String deliveryId, byte[] message) {
        Packed packed = Packed.of(message);
        sql.call("add_message")
                .with("id", deliveryId)
                .with("gzipped", packed.gzipped())
                .with("content", packed.bytes())
                .write();
    }

    Optional<byte[]> find(String deliveryId) {
        return sql.call("message")
                .with("id", deliveryId)
                .first(row -> new Packed(row.yes("gzipped"), row.bytes("content")).unpacked());
    }
}
