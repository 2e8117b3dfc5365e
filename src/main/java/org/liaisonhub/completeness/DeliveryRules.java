package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.ADM;
import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.NUR;
import static org.liaisonhub.completeness.Fixer.OPS;
import static org.liaisonhub.completeness.Fixer.SEC;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.List;

/**
 * Whether the letter arrived. These rules are judged by the delivery step, which knows deliveries and dates; here they
 * are data. A finding of any of them has one detail: the recipient's name.
 */
public final class DeliveryRules {
    public static final Rule NOT_SENT_ON_THE_DAY =
            new Rule("DEL-01", MAJOR, OPS, "CSP R.1112-1-2 (sent on the day of discharge)");

    public static final Rule NO_TECHNICAL_ANSWER = new Rule("DEL-02", MAJOR, OPS, "MedCom (30 minutes, two resends)");

    public static final Rule NOT_TAKEN_IN =
            new Rule("DEL-03", MAJOR, SEC, "NHS ITK3 (business acknowledgement); own delay of two working days");

    public static final Rule REJECTED_TECHNICALLY = new Rule("DEL-04", MAJOR, OPS, "MedCom; NHS ITK3");

    public static final Rule REJECTED_BY_RECIPIENT =
            new Rule("DEL-05", MAJOR, SEC, "NHS ITK3 30002, 30003, 20001, 20002; MSSanté 902 to 906");

    public static final Rule NEW_VERSION_MISSED_A_RECIPIENT =
            new Rule("DEL-06", MAJOR, OPS, "MSSanté 900, 901; own reasoning");

    public static final Rule CANCELLED_AFTER_SENDING =
            new Rule("DEL-09", MAJOR, SEC, "IHE PAM A13; MedCom cancellation");

    public static final Rule CARE_NOT_ACCEPTED = new Rule("DEL-11", MAJOR, NUR, "Dutch e-transfer; own reasoning");

    public static final Rule TAKEN_BACK_BY_A_PERSON = new Rule("DEL-12", MAJOR, MED, "CSP R.1112-1-2; own reasoning");

    public static final Rule TOLD_OF_ANOTHER =
            new Rule("DEL-13", MAJOR, ADM, "HL7 A37, A43, A44, A45; GDPR article 33; own reasoning");

    static final List<Rule> RULES = List.of(
            NOT_SENT_ON_THE_DAY,
            NO_TECHNICAL_ANSWER,
            NOT_TAKEN_IN,
            REJECTED_TECHNICALLY,
            REJECTED_BY_RECIPIENT,
            NEW_VERSION_MISSED_A_RECIPIENT,
            CANCELLED_AFTER_SENDING,
            CARE_NOT_ACCEPTED,
            TAKEN_BACK_BY_A_PERSON,
            TOLD_OF_ANOTHER);

    private DeliveryRules() {}
}
