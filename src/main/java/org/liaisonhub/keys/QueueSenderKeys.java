package org.liaisonhub.keys;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The credentials of those who hand in by a queue, as {@link RecipientKeys} are of those who receive: {@code <data>/queue-senders/<feed>}
 * is the folder to hand over, {@code <data>/keys/queue-senders/<feed>.access} is what is kept.
 */
public final class QueueSenderKeys {

    private final RecipientKeys keys;

    QueueSenderKeys(RecipientKeys keys) {
        this.keys = keys;
    }

    /**
     * The sender's access, with new credentials in its folder if it had none. Repeating it changes nothing.
     *
     * @throws KeysUnreadable when what was issued before is damaged
     */
    public RecipientAccess issue(QueueSender sender) {
        return keys.issue(sender.user());
    }

    /**
     * Keeps an access that another broker of the same authority issued.
     *
     * @throws KeysUnreadable when the text is no access
     */
    public RecipientAccess accept(QueueSender sender, String text) {
        return keys.accept(sender.user(), text);
    }

    /** Puts {@code connect.txt} into the folder to hand over, unless that folder is gone or says so already. */
    public void leaveNote(QueueSender sender, String text) {
        keys.leaveNote(sender.user(), text);
    }

    /** The access of a sender that has one. */
    public Optional<RecipientAccess> find(QueueSender sender) {
        return keys.find(sender.user());
    }

    Stream<CertificateDate> dates() {
        return keys.all().stream()
                .map(access -> new CertificateDate(
                        CertificateDate.Use.SENDER,
                        new QueueSender(access.user().id()).login(),
                        access.certificateNotAfter()));
    }
}
