package org.liaisonhub.audit;

/**
 * Who did it, as the hub's door knew them then.
 *
 * @param account whose credential was shown
 * @param role what that account was allowed
 * @param from the address the request came from
 * @param says who the caller said he was; empty if he did not; proof of nothing
 */
public record Doer(String account, String role, String from, String says) {}
