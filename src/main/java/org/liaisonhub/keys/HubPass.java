package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a hub was given to come in at a broker outside of it: {@code ca.pem}, {@code client.pem} and {@code client-key.pem}, from the
 * broker's folder {@code hand-over/hub}.
 *
 * @param folder where they are; the hub only reads there
 * @param data the hub's data folder
 */
public record HubPass(Path folder, Path data) {

    private static final String REMEDY =
            "Copy the folder hand-over/hub of the primary broker to this machine and name it by liaison.broker.keys";

    /**
     * Looks at the files and writes the pointer to them.
     *
     * @return the key store ({@code PEMCFG})
     * @throws KeysUnreadable when one is missing or damaged
     * @throws UncheckedIOException when the pointer cannot be written
     */
    public Path keyStore() {
        Pem.readCertificate(authorityFile(), REMEDY);
        CertifiedKey.read(folder.resolve("client-key.pem"), folder.resolve("client.pem"), REMEDY);
        var pointer = data.resolve("broker-client.pemcfg");
        try {
            new KeyPointer(pointer).to(folder.resolve("client-key.pem"), folder.resolve("client.pem"));
            return pointer;
        } catch (IOException e) {
            throw new UncheckedIOException(pointer + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The certificate of the brokers' authority, PEM. */
    public Path authorityFile() {
        return folder.resolve("ca.pem");
    }

    /** The certificates the hub shows and trusts. */
    public List<CertificateDate> certificates() {
        return List.of(date(authorityFile()), date(folder.resolve("client.pem")));
    }

    private static CertificateDate date(Path file) {
        return CertificateDate.of(CertificateDate.Use.PEER, file, Pem.readCertificate(file, REMEDY));
    }
}
