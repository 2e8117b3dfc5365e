package org.liaisonhub.cda;

/** What a document is to a stay, by its code (LOINC; the French SYNTH). */
enum CdaKind {
    /** The hospital's letter of the stay: LDL-SES, C-CDA discharge summary, transfer summary. */
    DISCHARGE,
    /** The letter with which a patient is sent in: LDL-EES. */
    ENTRY,
    /** What somebody outside knew of the patient before: VSM, CCD, IPS. */
    SUMMARY,
    /** Any other document of the hospital. */
    OTHER;

    static CdaKind of(Element document) {
        return switch (document.at("code").attribute("code")) {
            case "11490-0", "18842-5", "34105-7", "34106-5", "28655-9", "34745-0" -> DISCHARGE;
            // "Transfer summary" is the letter of entry in France, and that of a hospital elsewhere.
            case "18761-7" -> isFrench(document) ? ENTRY : DISCHARGE;
            case "57133-1" -> ENTRY;
            case "SYNTH", "34133-9", "60591-5" -> SUMMARY;
            default -> OTHER;
        };
    }

    static boolean isFrench(Element document) {
        return document.at("realmCode").attribute("code").equals("FR")
                || document.at("languageCode").attribute("code").equals("fr-FR");
    }

    /** Whether the hospital wrote it, so that it goes out with the letter. */
    boolean isOfHospital() {
        return this == DISCHARGE || this == OTHER;
    }
}
