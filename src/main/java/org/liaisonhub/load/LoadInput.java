package org.liaisonhub.load;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which messages a discharge is told to the hub. */
public enum LoadInput {
    /** By ADT A03 over MLLP alone: a letter, no care plan. */
    MLLP(false),
    /** By the clinical message in JSON over HTTP, then ADT A03 over MLLP: a letter and a care plan. */
    JSON_MLLP(true),
    /** By one document in FHIR R4 JSON over HTTP, which says of it what FHIR can say: a letter and a care plan. */
    FHIR(true);

    private final boolean carePlan;

    LoadInput(boolean carePlan) {
        this.carePlan = carePlan;
    }

    /** Whether there is something for the nurse too. */
    public boolean hasCarePlan() {
        return carePlan;
    }

    /** Documents that must arrive for each discharge. */
    int documents() {
        return carePlan ? 2 : 1;
    }

    /** The feed of the message that says the patient left. */
    SendingFeed departure() {
        return this == FHIR ? SendingFeed.FHIR : SendingFeed.MLLP;
    }

    /** As it is called on the command line: {@code json+mllp}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** The one of this {@linkplain #code name}. */
    public static Optional<LoadInput> of(String code) {
        return Stream.of(values()).filter(input -> input.code().equals(code)).findFirst();
    }
}
