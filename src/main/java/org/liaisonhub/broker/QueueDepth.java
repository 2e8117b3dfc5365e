package org.liaisonhub.broker;

/**
 * How full one queue is at this moment.
 *
 * @param address the queue's address
 * @param waiting messages in it, those under way to a reader included
 * @param underWay messages handed to a reader that has not yet confirmed them
 * @param readers connected to it
 */
public record QueueDepth(String address, long waiting, int underWay, int readers) {}
