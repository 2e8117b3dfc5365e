package org.liaisonhub.cda;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Small fictitious documents: a header with what a test wants in it, and sections. */
final class Letters {
    static final CdaReader READER = new CdaReader(ZoneId.of("Europe/Paris"));
    static final String ENCOUNTER = """
            <componentOf><encompassingEncounter><id root="990000010" extension="26-1"/>
            <effectiveTime><low value="20261115090000+0100"/><high value="20261120133000+0100"/></effectiveTime>
            </encompassingEncounter></componentOf>""";

    private Letters() {}

    /** A French discharge letter. */
    static String french(String header, String... sections) {
        return document("11490-0", "<realmCode code=\"FR\"/>", header, sections);
    }

    /** A discharge summary of elsewhere. */
    static String foreign(String header, String... sections) {
        return document("18842-5", "<realmCode code=\"US\"/>", header, sections);
    }

    static String document(String code, String realm, String header, String... sections) {
        return """
                <?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                %s<id root="9.9" extension="D-1"/><code code="%s"/><title>Lettre</title>
                <effectiveTime value="20261120140000+0100"/><setId root="9.9" extension="D"/>
                <recordTarget><patientRole><id root="990000010" extension="4711"/>
                <patient><name><given>Anne</given><family>MERCIER</family></name></patient></patientRole></recordTarget>
                %s<component><structuredBody>%s</structuredBody></component></ClinicalDocument>
                """.formatted(realm, code, header, String.join("", sections));
    }

    static String section(String loinc, String text, String... entries) {
        StringBuilder section =
                new StringBuilder("<component><section><code code=\"" + loinc + "\"/><text>" + text + "</text>");
        for (String entry : entries) {
            section.append("<entry>").append(entry).append("</entry>");
        }
        return section.append("</section></component>").toString();
    }

    static String observation(String code, String value) {
        return "<observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"" + code + "\"/>" + value
                + "</observation>";
    }

    static Understood read(String document) {
        FeedReading reading = READER.read(document.getBytes(StandardCharsets.UTF_8), "cda");
        if (reading instanceof Understood understood) {
            return understood;
        }
        throw new AssertionError(reading);
    }

    static List<Fact> facts(String document) {
        return read(document).events().stream().map(DischargeEvent::fact).toList();
    }

    static <F extends Fact> F fact(String document, Class<F> kind) {
        return facts(document).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }
}
