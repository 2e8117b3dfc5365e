package org.liaisonhub.console;

/** A request cannot be served. Its details never hold a value of a message or of a patient. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String where;
    private final String[] details;

    /**
     * @param where which part of the request: {@code query limit}, {@code body /why}, {@code header Authorization}
     * @param details what the fault's sentence speaks of
     */
    Refusal(Fault fault, String where, String... details) {
        super(fault.code() + " at " + where, null, false, false);
        this.fault = fault;
        this.where = where;
        this.details = details.clone();
    }

    Fault fault() {
        return fault;
    }

    String where() {
        return where;
    }

    Object[] details() {
        return details.clone();
    }
}
