package org.liaisonhub.cda;

/** Ends the reading of a document; never leaves this package. */
final class CdaRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final CdaFault fault;

    CdaRefused(CdaFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    CdaFault fault() {
        return fault;
    }
}
