package org.liaisonhub.delivery;

import java.util.Optional;

/**
 * Who acts on the hub, as its door proved it. Made from the token shown, never from what the caller writes about himself; this is what
 * history and audit record.
 *
 * @param account the name of the account whose token was shown: a person or a system, 1 to 64 characters
 * @param role what the account may do: {@code reader}, {@code operator}, {@code administrator} or {@code feed}; {@code hub} for the hub
 * @param from the address the request came from, without its port; {@code here} for what did not come over a network
 * @param says who the caller says he is, up to 80 characters; an addition to the account, proof of nothing
 */
public record Actor(String account, String role, String from, Optional<String> says) {
    public Actor {
        if (account.isBlank() || account.length() > 80) {
            throw new IllegalArgumentException("say who you are, in 1 to 80 characters");
        }
        if (says.filter(words -> words.length() > 80).isPresent()) {
            throw new IllegalArgumentException("say who you are, in 1 to 80 characters");
        }
    }

    /** Somebody in this very process: a test, the demo. */
    public static Actor here(String name) {
        return new Actor(name, "hub", "here", Optional.empty());
    }

    /** For the history: the account, and behind it in brackets who the caller says he is. */
    public String name() {
        return says.filter(words -> !words.isBlank() && !words.equals(account))
                .map(words -> account + " (" + words + ")")
                .orElse(account);
    }
}
