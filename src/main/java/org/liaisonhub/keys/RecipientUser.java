package org.liaisonhub.keys;

import java.util.regex.Pattern;

/**
 * The name a recipient signs in with: its recipient id, 1 to 64 of {@code a-z 0-9 -}. The narrow alphabet is what makes it safe as a folder
 * name, a queue name and a certificate's common name at once.
 *
 * @throws IllegalArgumentException when the id is anything else; the message does not repeat the id, which may come from outside
 */
public record RecipientUser(String id) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,64}");

    public RecipientUser {
        if (!isAllowed(id)) {
            throw new IllegalArgumentException(
                    "A recipient id is 1 to 64 characters of a-z, 0-9 and '-'; this one is not. Correct it in the directory.");
        }
    }

    /** Whether this text could be a recipient id at all. */
    public static boolean isAllowed(String id) {
        return ALLOWED.matcher(id).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
