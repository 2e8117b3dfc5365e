package org.liaisonhub.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The private authority that signs the hub's server certificate and its recipients' client certificates (X.509 v3, RFC 5280; keys on the
 * curve P-256). It is trusted by nobody but this hub and those it handed {@code ca.pem} to, may sign no further authority, and each
 * certificate is good for one side of a connection only.
 */
record CertificateAuthority(CertifiedKey own) {

    static final Duration OWN_LIFE = Duration.ofDays(3650);
    static final Duration SERVER_LIFE = Duration.ofDays(730);
    static final Duration CLIENT_LIFE = Duration.ofDays(730);

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
    private static final String ORGANISATION = "Liaison";
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateAuthority found(Instant now) {
        var pair = newKeyPair();
        var name = nameOf("Liaison hub authority");
        try {
            var builder = certificate(name, name, pair.getPublic(), now, OWN_LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(new CertifiedKey(pair.getPrivate(), sign(builder, pair)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java cannot make certificates on P-256", e);
        }
    }

    X509Certificate certifyServer(PublicKey key, Collection<ServerName> names, Instant now) {
        var san = new GeneralNames(names.stream().map(ServerName::asGeneralName).toArray(GeneralName[]::new));
        return certify(key, "Liaison hub", KeyPurposeId.id_kp_serverAuth, san, now, SERVER_LIFE);
    }

    X509Certificate certifyRecipient(PublicKey key, RecipientUser recipient, Instant now) {
        return certify(key, recipient.id(), KeyPurposeId.id_kp_clientAuth, null, now, CLIENT_LIFE);
    }

    /** For hubs and brokers among themselves: as long as the authority, for it is handed over by hand. */
    X509Certificate certifyPeer(PublicKey key, String commonName, Instant now) {
        return certify(key, commonName, KeyPurposeId.id_kp_clientAuth, null, now, OWN_LIFE);
    }

    boolean signed(X509Certificate certificate) {
        try {
            certificate.verify(own.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make keys on P-256", e);
        }
    }

    private X509Certificate certify(
            PublicKey key,
            String commonName,
            KeyPurposeId purpose,
            @Nullable GeneralNames names,
            Instant now,
            Duration life) {
        var issuer =
                X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
        try {
            var builder = certificate(issuer, nameOf(commonName), key, now, life);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.certificate()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (names != null) {
                builder.addExtension(Extension.subjectAlternativeName, false, names);
            }
            return sign(builder, new KeyPair(own.certificate().getPublicKey(), own.key()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The hub's authority cannot sign a certificate", e);
        }
    }

    private static X509v3CertificateBuilder certificate(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration life)
            throws IOException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).add(BigInteger.ONE),
                Date.from(now.minus(CLOCKS_MAY_DIFFER)),
                Date.from(now.plus(life)),
                subject,
                key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer)
            throws OperatorCreationException, GeneralSecurityException {
        var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static X500Name nameOf(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .addRDN(BCStyle.O, ORGANISATION)
                .build();
    }
}
