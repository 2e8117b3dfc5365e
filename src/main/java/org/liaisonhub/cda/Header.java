package org.liaisonhub.cda;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/**
 * What a document says of itself before it says anything else.
 *
 * @param document its root
 * @param kind what sort of document it is
 * @param id its own id; another version has another
 * @param series the id all of its versions share
 * @param patient by which number the patient is called
 * @param madeAt when it was made
 * @param zone where the hospital is
 * @param codes what the hospital's own codes mean, and those met that nobody knows
 */
record Header(
        Element document,
        CdaKind kind,
        String id,
        String series,
        PatientId patient,
        CdaTime madeAt,
        ZoneId zone,
        CodesOfMessage codes) {
    /** What a practice does for a patient over years, and no stay. */
    private static final String CARE_PROVISION = "PCPR";

    /** @throws CdaRefused if it does not say which document it is, of whom, or from when */
    static Header of(Element document, ZoneId zone, CodesOfMessage codes) throws CdaRefused {
        String id = Identifiers.text(document.at("id")).orElseThrow(() -> new CdaRefused(CdaFault.NO_ID));
        PatientId patient = Identifiers.called(Identifiers.patient(document.at("recordTarget", "patientRole")))
                .orElseThrow(() -> new CdaRefused(CdaFault.NO_PATIENT));
        CdaTime madeAt =
                CdaTime.of(document.at("effectiveTime"), zone).orElseThrow(() -> new CdaRefused(CdaFault.NO_TIME));
        String series = Identifiers.text(document.at("setId")).orElse(id);
        return new Header(document, CdaKind.of(document, codes), id, series, patient, madeAt, zone, codes);
    }

    private static Element encounter(Element document) {
        return document.at("componentOf", "encompassingEncounter");
    }

    /** The stay, if the document has its number. */
    Optional<StayId> stay() {
        return stay(document);
    }

    /** The stay, if a document has its number, whatever else it lacks. */
    static Optional<StayId> stay(Element document) {
        return encounter(document).all("id").stream()
                .filter(id ->
                        Identifiers.isUsable(id.attribute("root")) && Identifiers.isUsable(id.attribute("extension")))
                .map(id -> new StayId(id.attribute("root"), id.attribute("extension")))
                .findFirst();
    }

    /** When the stay began: of the encounter, else of the act the document is about. */
    Optional<CdaTime> admitted() {
        return period("low");
    }

    /** When the stay ended, or is to end. */
    Optional<CdaTime> left() {
        return period("high");
    }

    private Optional<CdaTime> period(String end) {
        return Stream.concat(
                        Stream.of(encounter(document)),
                        document.all("documentationOf").stream()
                                .map(of -> of.at("serviceEvent"))
                                .filter(act -> !act.attribute("classCode").equals(CARE_PROVISION)))
                .flatMap(act -> CdaTime.of(act.at("effectiveTime", end), zone).stream())
                .findFirst();
    }

    boolean french() {
        return CdaKind.isFrench(document);
    }

    /** How to name it to a reader. */
    String title() {
        return document.at("title")
                .words()
                .or(() -> Codes.label(document.at("code")))
                .filter(title -> title.length() <= 200)
                .orElse("CDA");
    }
}
