package org.liaisonhub.cli;

/**
 * How one message was answered.
 *
 * @param taken whether the hub has it now
 * @param answer the answer's code: AA, AE, AR, or the HTTP status
 * @param words what it says besides
 */
record Sending(boolean taken, String answer, String words) {}
