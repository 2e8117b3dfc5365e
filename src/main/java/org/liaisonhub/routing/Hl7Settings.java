package org.liaisonhub.routing;

import org.liaisonhub.hl7v2.OtherTypes;

/** What the settings say about HL7 v2 messages. */
final class Hl7Settings {
    private Hl7Settings() {}

    /**
     * What becomes of messages that are not taken.
     *
     * @throws HubNotStarted if the setting says neither
     */
    static OtherTypes otherTypes(HubSettings settings) {
        return switch (settings.text(Setting.MLLP_OTHER_TYPES)) {
            case "refuse" -> OtherTypes.REFUSED;
            case "ignore" -> OtherTypes.IGNORED;
            default -> throw settings.wrong(Setting.MLLP_OTHER_TYPES, "is neither refuse nor ignore");
        };
    }
}
