package org.liaisonhub.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;

/**
 * Dossiers written a moment ago, by their very text: the next message about a stay often follows at once, and what was just
 * written need not be parsed for it. The text always comes from the database, so that a dossier another hub has changed is not
 * found here. Each is given once; the newest stay, up to a number of characters.
 */
final class RecentDossiers implements DossierFormat {
    private final DossierFormat format;
    private final long most;
    private final Map<String, Dossier> byText = new LinkedHashMap<>();
    private long characters;

    /**
     * Before a format.
     *
     * @param most characters
     */
    RecentDossiers(DossierFormat format, long most) {
        this.format = format;
        this.most = most;
    }

    @Override
    public String write(Dossier dossier) {
        String text = format.write(dossier);
        remember(text, dossier);
        return text;
    }

    @Override
    public Dossier read(String text) {
        return take(text).orElseGet(() -> format.read(text));
    }

    private synchronized void remember(String text, Dossier dossier) {
        if (byText.put(text, dossier) == null) {
            characters += text.length();
        }
        var oldest = byText.keySet().iterator();
        while (characters > most && oldest.hasNext()) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }

    synchronized void forget() {
        byText.clear();
        characters = 0;
    }

    private synchronized Optional<Dossier> take(String text) {
        Optional<Dossier> dossier = Optional.ofNullable(byText.remove(text));
        characters -= dossier.isPresent() ? text.length() : 0;
        return dossier;
    }
}
