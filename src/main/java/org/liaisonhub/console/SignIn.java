package org.liaisonhub.console;

import java.util.Optional;
import org.liaisonhub.keys.Account;

/** Knows whose token is shown. */
@FunctionalInterface
public interface SignIn {
    /** The account of this token; empty if it is nobody's. */
    Optional<Account> holding(String token);
}
