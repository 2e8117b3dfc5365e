package org.liaisonhub.fhirfeed;

import java.util.regex.Pattern;

/** Counts what a message makes the hub build, and stops it at the limits. */
final class Growth {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");

    private final FhirLimits limits;
    private int elements;

    Growth(FhirLimits limits) {
        this.limits = limits;
    }

    /** A new member, one level below. */
    Element grow(Element above, String name, int depth) throws FhirRefused {
        deep(above, depth);
        if (++elements > limits.elements() || name.length() > limits.nameLength()) {
            throw new FhirRefused(FhirFault.BEYOND_LIMITS, above.path());
        }
        return above.grow(name);
    }

    /** Checks that the hub may go so deep. */
    void deep(Element at, int depth) throws FhirRefused {
        if (depth > limits.depth()) {
            throw new FhirRefused(FhirFault.BEYOND_LIMITS, at.path());
        }
    }

    static boolean isType(String name) {
        return TYPE.matcher(name).matches();
    }

    /** Checks that what was built is a resource. */
    static Element resource(Element root) throws FhirRefused {
        if (!isType(root.type())) {
            throw new FhirRefused(FhirFault.NOT_FHIR, "");
        }
        return root;
    }
}
