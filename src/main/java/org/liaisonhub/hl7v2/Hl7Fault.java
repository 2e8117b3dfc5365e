package org.liaisonhub.hl7v2;

/**
 * What can be wrong with a message, as it is told to the sender and to operations. Codes are stable; the sentences say
 * what, where, and who can put it right, and never quote the message.
 */
public enum Hl7Fault {
    NOT_HL7(
            "HUB-2101",
            "100^Segment sequence error",
            "MSH^1^1",
            "the message does not begin with an MSH segment; check the interface engine's framing"),
    BATCH(
            "HUB-2102",
            "100^Segment sequence error",
            "MSH^1^1",
            "a batch (FHS or BHS) holds no message, or more than 10000; have the sender check its export"),
    TOO_LARGE(
            "HUB-2103",
            "207^Application internal error",
            "MSH^1^1",
            "the message is larger than 1 MiB, or 20 MiB where documents travel inside; have the sender leave them out"),
    TOO_MANY_SEGMENTS(
            "HUB-2104",
            "207^Application internal error",
            "MSH^1^1",
            "the message has more than 10000 segments; have the sender check its export"),
    TOO_MANY_FIELDS(
            "HUB-2105",
            "207^Application internal error",
            "MSH^1^1",
            "a segment has more than 2000 delimiters, or a field more than 300; have the sender check its export"),
    NO_TYPE(
            "HUB-2106",
            "101^Required field missing",
            "MSH^1^9",
            "MSH-9 does not say what message this is; the sender must fill it"),
    NO_CONTROL_ID(
            "HUB-2107",
            "101^Required field missing",
            "MSH^1^10",
            "MSH-10 is empty, so that a repeat could not be told from a new message; the sender must fill it"),
    WRONG_SENDER(
            "HUB-2110",
            "207^Application internal error",
            "MSH^1^3",
            "MSH-3 and MSH-4 are not what the sender's certificate is for; correct them, or the hub's list of senders"),
    UNSUPPORTED_TYPE(
            "HUB-2108",
            "200^Unsupported message type",
            "MSH^1^9",
            "messages of this type are not taken here; have the interface engine filter this feed"),
    UNSUPPORTED_EVENT(
            "HUB-2109",
            "201^Unsupported event code",
            "MSH^1^9",
            "this event of the message type is not taken here; have the interface engine filter this feed"),
    NOT_OUR_DOCUMENT(
            "HUB-2112",
            "204^Unknown key identifier",
            "OBX^1^4",
            "is word of a document that the hospital sent through its platform; this hub sent none, and keeps it"),
    NO_TIME(
            "HUB-2121",
            "101^Required field missing",
            "MSH^1^7",
            "neither MSH-7 nor EVN-2 holds a readable date and time, so that news and old news cannot be told apart;"
                    + " the sender must fill MSH-7"),
    NO_STAY(
            "HUB-2122",
            "101^Required field missing",
            "PV1^1^19",
            "PV1-19 holds no stay number of 1 to 120 characters; the admissions system must send it with this event"),
    NO_PATIENT(
            "HUB-2123",
            "101^Required field missing",
            "PID^1^3",
            "PID-3 holds no patient number of 1 to 120 characters; the admissions system must send it with this event"),
    NO_MERGE(
            "HUB-2124",
            "101^Required field missing",
            "MRG^1^1",
            "MRG-1 holds no retired patient number beside the one in PID-3; the identity server must send both"),
    NO_MOVE(
            "HUB-2125",
            "101^Required field missing",
            "MRG^1^1",
            "does not say which number passes to which: two PID for A24 and A37; MRG-1 beside PID-3 for A43, and with MRG-3"
                    + " or PID-18 for A44; MRG and PV1-19 for A45, and with MRG-5 for A42 and A50; the sender must name both");

    private final String code;
    private final String condition;
    private final String location;
    private final String why;

    Hl7Fault(String code, String condition, String location, String why) {
        this.code = code;
        this.condition = condition;
        this.location = location;
        this.why = why;
    }

    /** Stable code, listed in operating.md. */
    public String code() {
        return code;
    }

    /** What is wrong, where, and who can put it right. */
    public String why() {
        return why;
    }

    /** HL7 table 0357 code, and its text, parted by {@code ^}. */
    String condition() {
        return condition;
    }

    /** Segment, sequence and field, parted by {@code ^}. */
    String location() {
        return location;
    }
}
