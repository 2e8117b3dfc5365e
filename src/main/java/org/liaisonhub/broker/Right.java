package org.liaisonhub.broker;

/** What somebody may want of an address. Creating, deleting and managing are missing on purpose: nobody may over a connection. */
enum Right {
    /** Put a message there. */
    SEND,
    /** Take messages from its queue, or look at them. */
    READ;

    /** A recipient: read its own mailbox, send to {@link BrokerLayout#ACKS}, nothing else. */
    boolean ofRecipient(String recipientId, String address) {
        return switch (this) {
            case SEND -> address.equals(BrokerLayout.ACKS);
            case READ -> address.equals(BrokerLayout.mailbox(recipientId));
        };
    }

    /** A sender: hand in to its own queue, nothing else; not even look at what it handed in. */
    boolean ofSender(String feedAddress, String address) {
        return this == SEND && address.equals(feedAddress);
    }

    /** The hub: send and read wherever the layout has an address, so not on the broker's management address. */
    boolean ofHub(String address) {
        return BrokerLayout.ownAddresses().contains(address)
                || BrokerLayout.isMailbox(address)
                || this == READ && BrokerLayout.isFeed(address)
                || this == SEND && address.equals(BrokerLayout.ACCESS);
    }
}
