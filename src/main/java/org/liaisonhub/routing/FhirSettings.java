package org.liaisonhub.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.fhirfeed.Systems;

/** The settings of what comes in FHIR. */
final class FhirSettings {
    private static final String NONE = "none";

    private FhirSettings() {}

    /**
     * What the hospital's URIs are called in its other feeds, and who gave the numbers that name nobody.
     *
     * @throws HubNotStarted if an entry is no {@code uri=name}
     */
    static Systems systems(HubSettings settings, FeedTerms terms) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String entry : settings.text(Setting.FHIR_SYSTEMS).split(",", -1)) {
            // A URI can have an equals sign of its own; a name has none.
            int equals = entry.lastIndexOf('=');
            String name = entry.substring(equals + 1).strip();
            if (entry.isBlank() || entry.strip().equals(NONE)) {
                continue;
            }
            if (equals < 1 || name.isEmpty()) {
                throw new HubNotStarted(
                        Setting.FHIR_SYSTEMS.key() + ": an entry is no uri=name; see operating.md for an example");
            }
            names.put(entry.substring(0, equals).strip(), name);
        }
        return new Systems(names, terms.facility());
    }
}
