package org.liaisonhub.cda;

import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.ItemFact.Document;

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

    /** @param codes of the message; the hospital's own go before LOINC's */
    static CdaKind of(Element document, CodesOfMessage codes) {
        String code = document.at("code").attribute("code");
        return codes.local(CodeTable.DOCUMENT_KIND, Document.Kind.class, code)
                .map(local -> local.said()
                                .filter(Document.Kind.DISCHARGE_LETTER::equals)
                                .isPresent()
                        ? DISCHARGE
                        : OTHER)
                .orElseGet(() -> standard(document, codes, code));
    }

    private static CdaKind standard(Element document, CodesOfMessage codes, String code) {
        return switch (code) {
            case "11490-0", "18842-5", "34105-7", "34106-5", "28655-9", "34745-0" -> DISCHARGE;
            // "Transfer summary" is the letter of entry in France, and that of a hospital elsewhere.
            case "18761-7" -> isFrench(document) ? ENTRY : DISCHARGE;
            case "57133-1" -> ENTRY;
            case "SYNTH", "34133-9", "60591-5" -> SUMMARY;
            default -> {
                if (!code.isEmpty() && !Codes.isPublished(document.at("code"))) {
                    codes.unknown(CodeTable.DOCUMENT_KIND, code, Document.Kind.OTHER);
                }
                yield OTHER;
            }
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
