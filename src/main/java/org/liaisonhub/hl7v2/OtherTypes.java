package org.liaisonhub.hl7v2;

import java.util.EnumSet;
import java.util.Set;

/**
 * What becomes of messages of types and events that the hub does not take. Kept they are either way; the question is
 * whether somebody has to see to them.
 */
public enum OtherTypes {
    /** Answered AR and parked, so that the feed is put right. */
    REFUSED,
    /** Answered AA and kept, for an interface engine that sends everything to everybody. */
    IGNORED;

    private static final Set<Hl7Fault> OF_TYPE = EnumSet.of(Hl7Fault.UNSUPPORTED_TYPE, Hl7Fault.UNSUPPORTED_EVENT);

    /** Whether a message with this fault is kept without anybody having to see to it. */
    boolean keeps(Hl7Fault fault) {
        return this == IGNORED && OF_TYPE.contains(fault);
    }

    /** The first look as it is to be answered. */
    public FirstLook answered(FirstLook look) {
        return look instanceof FirstLook.NotAcceptable not && keeps(not.fault())
                ? new FirstLook.Acceptable(not.envelope())
                : look;
    }
}
