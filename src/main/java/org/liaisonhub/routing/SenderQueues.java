package org.liaisonhub.routing;

/** The queues of senders on the hub's broker. */
interface SenderQueues {
    /** Of a hub that has no broker, and only tries routes. */
    SenderQueues NONE = new SenderQueues() {
        @Override
        public void open(String feed) {
            throw new IllegalStateException("there is no broker");
        }

        @Override
        public void close(String feed) {
            throw new IllegalStateException("there is no broker");
        }
    };

    /**
     * Lets the sender of a feed in, to hand in at its queue; what is open stays open.
     *
     * @throws RuntimeException if it cannot be, or cannot be recorded: then it is shut
     */
    void open(String feed);

    /** Shuts the sender out. What it handed in stays in the queue, and its credentials open again once the feed is open. */
    void close(String feed);
}
