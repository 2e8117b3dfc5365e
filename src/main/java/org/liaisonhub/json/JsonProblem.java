package org.liaisonhub.json;

/**
 * One thing that is wrong with a JSON document.
 *
 * @param pointer where (RFC 6901); the whole document is the empty text. A member name that does not look like one is
 *     shown as {@code ?}
 * @param what what is wrong, as a sentence; never a value of the document
 * @param fixer who can put it right
 */
public record JsonProblem(String pointer, String what, Fixer fixer) {}
