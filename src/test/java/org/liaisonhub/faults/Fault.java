package org.liaisonhub.faults;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The row of the table "Bad days" in {@code operating.md} that a test proves. */
@Retention(RetentionPolicy.SOURCE)
public @interface Fault {
    /** The first cell of the row. */
    String value();
}
