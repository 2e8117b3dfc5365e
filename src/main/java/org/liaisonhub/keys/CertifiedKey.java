package org.liaisonhub.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** A private key and the certificate that names it. */
record CertifiedKey(PrivateKey key, X509Certificate certificate) {

    private static final byte[] PROBE = {1, 2, 3, 4};

    /** Reads both files, and refuses two that do not belong together. */
    static CertifiedKey read(Path keyFile, Path certificateFile, String remedy) {
        var pair = new CertifiedKey(Pem.readKey(keyFile, remedy), Pem.readCertificate(certificateFile, remedy));
        if (!pair.belongsTogether()) {
            throw new KeysUnreadable(keyFile, "it is not the key of " + certificateFile.getFileName(), remedy);
        }
        return pair;
    }

    private static String signatureOf(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> "Ed25519";
        };
    }

    private boolean belongsTogether() {
        try {
            var signature = Signature.getInstance(signatureOf(key));
            signature.initSign(key);
            signature.update(PROBE);
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
