package org.liaisonhub.fhirfeed;

/** A message cannot be understood, and where; within this package only, never thrown to a caller. */
final class FhirRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final FhirFault fault;
    private final String path;

    /** @param path where in the message, as FHIRPath, or a line and column; holds no value of it */
    FhirRefused(FhirFault fault, String path) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.path = path;
    }

    FhirFault fault() {
        return fault;
    }

    String path() {
        return path;
    }
}
