package org.liaisonhub.routing;

/** Headers of exchanges and queue messages. None carries anything about a patient. */
final class Headers {
    static final String FEED = "Feed";
    static final String FORMAT = "Format";
    static final String CONTROL_ID = "ControlId";
    static final String RECEIVED_AT = "ReceivedAt";
    static final String REFUSED_CODE = "RefusedCode";
    static final String REFUSED_WHY = "RefusedWhy";
    /** Of all messages of one group only one is worked on at a time, in order. */
    static final String GROUP = "JMSXGroupID";

    static final String DELIVERY = "DeliveryId";
    static final String CHANNEL = "Channel";
    static final String ADDRESS = "Address";

    private Headers() {}
}
