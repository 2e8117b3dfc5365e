package org.liaisonhub.json;

import java.util.Locale;

/** Who can put a problem of a JSON document right. */
public enum Fixer {
    /** Whoever programs the sending system. */
    INTERFACE_DEVELOPER,
    /** Whoever wrote the text that is too long or blank. */
    AUTHOR,
    /** Whoever runs this hub, who can raise a limit. */
    HUB_OPERATOR;

    /** The code in an answer, in lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
