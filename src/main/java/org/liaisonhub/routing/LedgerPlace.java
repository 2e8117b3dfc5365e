package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaisonhub.ledger.LedgerNotOpened;
import org.liaisonhub.ledger.LedgerSettings;

/** Which database keeps the ledger, by the settings {@code liaison.ledger.*}. */
final class LedgerPlace {
    private static final String OWN_FILE = "sqlite";

    private LedgerPlace() {}

    /**
     * The file in the data folder, or the server that several hubs share.
     *
     * @throws HubNotStarted if the password cannot be read
     * @throws LedgerNotOpened if the URL is not one the hub may use
     */
    static LedgerSettings of(HubSettings settings) {
        String url = settings.text(Setting.LEDGER_URL);
        return url.equals(OWN_FILE)
                ? LedgerSettings.in(settings.ledgerFolder())
                : LedgerSettings.at(url, settings.text(Setting.LEDGER_USER), password(settings));
    }

    private static String password(HubSettings settings) {
        Path file = settings.dataFile(Setting.LEDGER_PASSWORD_FILE);
        try {
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw settings.wrong(
                        Setting.LEDGER_PASSWORD_FILE, "is an empty file; write the password on its only line");
            }
            return password;
        } catch (IOException e) {
            throw new HubNotStarted(
                    "file " + file + " cannot be read: " + e.getMessage()
                            + "; it holds the password of the ledger's database, see "
                            + Setting.LEDGER_PASSWORD_FILE.key(),
                    e);
        }
    }
}
