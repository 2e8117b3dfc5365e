package org.liaisonhub.broker;

import java.util.List;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientUser;

/**
 * The names of the addresses the hub works with, whichever broker serves them. Each address is anycast and durable and has one queue of the
 * same name.
 */
public final class BrokerLayout {

    /** What the hub's feeds hand on, in order within a stay by {@code JMSXGroupID}. Only the hub sends and reads here. */
    public static final String INTAKE = "intake";

    /** What recipients answer. Every recipient may send here; only the hub reads. */
    public static final String ACKS = "acks";

    /** Where the broker puts what it can keep nowhere else. Nothing should ever be here; what is needs a person. */
    public static final String UNDELIVERABLE = "DLQ.mailbox";

    /**
     * Where a hub asks a broker outside of it to let a recipient or a sender in, or to shut it out. It has no queue: what is sent there is done, not kept.
     */
    public static final String ACCESS = "access";

    private static final String MAILBOX = "mailbox.";
    private static final String DEAD = "DLQ.";

    private BrokerLayout() {}

    /**
     * The address one recipient reads from, and nobody else.
     *
     * @throws IllegalArgumentException when this is no recipient id
     */
    public static String mailbox(String recipientId) {
        return MAILBOX + new RecipientUser(recipientId).id();
    }

    /** Whether this is the address of some recipient's mailbox. */
    public static boolean isMailbox(String address) {
        return address.startsWith(MAILBOX) && RecipientUser.isAllowed(address.substring(MAILBOX.length()));
    }

    /**
     * The address one sender hands in to, and nobody else.
     *
     * @throws IllegalArgumentException when this is no name of a feed
     */
    public static String feed(String name) {
        return new QueueSender(name).login();
    }

    /** Whether this is the address of some sender, and so the name it signs in with. */
    public static boolean isFeed(String address) {
        return QueueSender.isLogin(address);
    }

    /** Where a message of {@link #INTAKE} or {@link #ACKS} rests once every redelivery has failed. */
    public static String deadLettersOf(String address) {
        return DEAD + address;
    }

    /** The addresses that exist without any recipient or sender. */
    public static List<String> ownAddresses() {
        return List.of(INTAKE, ACKS, deadLettersOf(INTAKE), deadLettersOf(ACKS), UNDELIVERABLE);
    }
}
