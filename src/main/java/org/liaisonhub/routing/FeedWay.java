package org.liaisonhub.routing;

/** One way in: what the parameters of its template mean. */
@FunctionalInterface
interface FeedWay {
    /**
     * The feed of one templated route; nothing is opened yet.
     *
     * @throws BadParameter if a parameter cannot hold
     */
    Feed feed(WayParameters given) throws BadParameter;
}
