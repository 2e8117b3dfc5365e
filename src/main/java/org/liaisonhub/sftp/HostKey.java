package org.liaisonhub.sftp;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * By which key a server is known: the fingerprints of one key, or of several while a server changes its key. There is no other trust: a
 * server that shows another key is a stranger, the first time as well as later.
 *
 * @param fingerprints each {@code SHA256:} and 43 characters of Base64, as {@code ssh-keygen -l} prints them
 */
public record HostKey(Set<String> fingerprints) {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final int MOST = 8;

    /** @throws IllegalArgumentException when there is none, or one of them is no fingerprint */
    public HostKey {
        fingerprints = Set.copyOf(fingerprints);
        if (fingerprints.isEmpty()
                || fingerprints.size() > MOST
                || !fingerprints.stream()
                        .allMatch(text -> FINGERPRINT.matcher(text).matches())) {
            throw new IllegalArgumentException("a host key is SHA256: and 43 characters, as ssh-keygen -l prints it;"
                    + " several are separated by commas, " + MOST + " at most");
        }
    }

    /**
     * Reads one fingerprint, or several separated by commas.
     *
     * @throws IllegalArgumentException when there is none, or one of them is no fingerprint
     */
    public static HostKey parse(String text) {
        return new HostKey(Arrays.stream(text.split(","))
                .map(part -> part.strip().replaceFirst("=+$", ""))
                .collect(Collectors.toSet()));
    }

    boolean is(PublicKey key) {
        return fingerprints.contains(fingerprintOf(key));
    }

    static String fingerprintOf(PublicKey key) {
        return String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }
}
