package org.liaisonhub.json;

import static org.liaisonhub.json.FactMember.one;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;

/** The members about the patient, and how people and codes are written anywhere. */
final class PersonMembers {
    static final List<FactMember> ALL = List.of(
            FactMember.several("patient", PersonMembers::identity),
            one("homeAddress", value -> new PatientFact.Address(address(value))),
            one("patientPhones", value -> new PatientFact.Phones(value.items(Value::text))),
            one("contacts", value -> new PatientFact.Contacts(value.listing(PersonMembers::contact))),
            one(
                    "sharedRecord",
                    value -> new PatientFact.SharedRecord(
                            value.code("state", PatientFact.SharedRecord.State.class),
                            value.get("feedObjected").flag())));

    private PersonMembers() {}

    private static List<Fact> identity(Value value) {
        Patient patient = new Patient(
                value.findText("birthName"),
                value.findText("usedName"),
                value.findTexts("givenNames"),
                value.findDate("birthDate"),
                value.find("sex").map(sex -> sex.code(Patient.Sex.class)),
                value.findText("birthPlace"),
                value.find("reliability")
                        .map(state -> state.code(IdentityReliability.class))
                        .orElse(IdentityReliability.NOT_STATED),
                value.find("ids")
                        .map(ids -> ids.items(PersonMembers::patientId))
                        .orElse(List.of()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new PatientFact.Identity(patient));
        patient.ids().stream()
                .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                .map(PatientFact.CalledBy::new)
                .forEach(facts::add);
        return facts;
    }

    private static PatientId patientId(Value value) {
        return new PatientId(value.text("authority"), value.text("value"), value.code("kind", PatientId.Kind.class));
    }

    private static PostalAddress address(Value value) {
        return new PostalAddress(
                value.findTexts("lines"),
                value.findText("postalCode"),
                value.findText("city"),
                value.findText("country"));
    }

    private static Contact contact(Value value) {
        return new Contact(
                value.text("name"),
                value.findText("relationship"),
                value.code("part", Contact.Part.class),
                value.findTexts("phones"),
                value.findText("hours"));
    }

    static Professional professional(Value value) {
        return new Professional(
                value.find("id")
                        .map(id ->
                                new ProfessionalId(id.code("scheme", ProfessionalId.Scheme.class), id.text("value"))),
                value.text("name"),
                value.findText("phone"));
    }

    static Coding coding(Value value) {
        return new Coding(value.text("system"), value.text("code"), value.text("display"));
    }
}
