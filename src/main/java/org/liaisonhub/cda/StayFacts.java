package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

/** From when until when the stay was, how the patient came and left, and who cares for him. */
final class StayFacts {
    private final Header header;
    private final Sections sections;
    private final List<Fact> facts = new ArrayList<>();

    private StayFacts(Header header, Sections sections) {
        this.header = header;
        this.sections = sections;
    }

    static List<Fact> of(Header header, Sections sections) {
        StayFacts of = new StayFacts(header, sections);
        header.admitted().map(CdaTime::at).map(StayFact.AdmittedAt::new).ifPresent(of.facts::add);
        of.team();
        if (header.kind() == CdaKind.DISCHARGE) {
            of.departure();
            of.modes();
            of.recipients();
        }
        return of.facts;
    }

    /** A letter may be made before the patient goes: then its date is the one that is planned. */
    private void departure() {
        header.left().ifPresent(left -> {
            boolean hasLeft = left.hasTime()
                    ? !left.at().isAfter(header.madeAt().at())
                    : !left.day().isAfter(header.madeAt().day());
            facts.add(
                    hasLeft
                            ? new Departure(Departure.Kind.LEFT, Optional.of(left.at()))
                            : new StayFact.ExpectedDeparture(Optional.of(left.at())));
        });
    }

    private void modes() {
        sections.observation("ORG-070")
                .map(entry -> entry.at("value"))
                .ifPresent(value -> facts.add(new EntryMode(entryMode(value.attribute("code"), label(value)))));
        sections.observation("ORG-074")
                .map(exit -> exit.at("value"))
                .ifPresent(value -> facts.add(new ExitMode(exitMode(value.attribute("code"), label(value)))));
        disposition(header.document()
                .at("componentOf", "encompassingEncounter", "dischargeDispositionCode")
                .attribute("code"));
    }

    private static String label(Element value) {
        return Codes.label(value).orElse("").toLowerCase(Locale.ROOT);
    }

    /** JDV 1.2.250.1.213.1.1.5.73; documents of 2020 have codes of their own, whose labels speak. */
    private static EntryMode.Mode entryMode(String code, String label) {
        if (code.equals("183452005") || label.contains("urgence")) {
            return EntryMode.Mode.EMERGENCY;
        }
        if (code.equals("8715000") || label.contains("programm")) {
            return EntryMode.Mode.PLANNED;
        }
        return code.equals("107724000") || label.contains("transfert") ? EntryMode.Mode.TRANSFER : EntryMode.Mode.OTHER;
    }

    /** JDV 1.2.250.1.213.1.1.5.74; documents of 2020 have codes of their own, whose labels speak. */
    private static ExitMode.Mode exitMode(String code, String label) {
        if (code.equals("419620001") || label.contains("décès")) {
            return ExitMode.Mode.DEATH;
        }
        if (code.equals("127") || label.contains("had") || label.contains("hospitalisation à domicile")) {
            return ExitMode.Mode.HOSPITAL_AT_HOME;
        }
        if (code.equals("160849004") || label.contains("domicile")) {
            return ExitMode.Mode.HOME;
        }
        if (code.equals("500") || label.contains("ehpad")) {
            return ExitMode.Mode.NURSING_HOME;
        }
        boolean isTransfer = code.equals("109")
                || code.equals("GEN-092.06.01")
                || label.contains("établissement")
                || label.contains("transfert");
        return isTransfer ? ExitMode.Mode.TRANSFER : ExitMode.Mode.OTHER;
    }

    /** HL7 table 0112 as the NUBC fills it (C-CDA, dischargeDispositionCode). */
    private void disposition(String code) {
        Optional<ExitMode.Mode> mode = switch (code.replaceFirst("^0(?=.)", "")) {
            case "1", "6" -> Optional.of(ExitMode.Mode.HOME);
            case "2", "5", "43", "61", "62", "63", "65", "66" -> Optional.of(ExitMode.Mode.TRANSFER);
            case "3", "4", "64" -> Optional.of(ExitMode.Mode.NURSING_HOME);
            case "20", "40", "41", "42" -> Optional.of(ExitMode.Mode.DEATH);
            case "" -> Optional.empty();
            default -> Optional.of(ExitMode.Mode.OTHER);
        };
        mode.map(ExitMode::new).ifPresent(facts::add);
        if (code.equals("07") || code.equals("7")) {
            facts.add(new ExitCircumstance(ExitCircumstance.Kind.AGAINST_ADVICE));
        }
    }

    private void team() {
        Stream<CareTeamMember> participants = header.document().all("participant").stream()
                .flatMap(participant -> member(
                        participant.at("functionCode").attribute("code").equals("PCP")
                                ? "PCP"
                                : participant.attribute("typeCode"),
                        Persons.professional(
                                participant.at("associatedEntity"), "associatedPerson", "scopingOrganization")));
        Stream<CareTeamMember> performers = header.document().all("documentationOf").stream()
                .flatMap(of -> of.at("serviceEvent").all("performer").stream())
                .flatMap(performer -> member(
                        performed(performer),
                        Persons.professional(
                                performer.at("assignedEntity"), "assignedPerson", "representedOrganization")));
        Element encounter = header.document().at("componentOf", "encompassingEncounter");
        Stream<CareTeamMember> ward = Stream.concat(
                        encounter.all("encounterParticipant").stream()
                                .map(each -> member(
                                        each.attribute("typeCode"),
                                        Persons.professional(
                                                each.at("assignedEntity"),
                                                "assignedPerson",
                                                "representedOrganization"))),
                        Stream.of(member(
                                "ATND",
                                Persons.professional(
                                        encounter.at("responsibleParty", "assignedEntity"),
                                        "assignedPerson",
                                        "representedOrganization"))))
                .flatMap(members -> members);
        List<String> topics = new ArrayList<>();
        Stream.of(participants, performers, ward)
                .flatMap(members -> members)
                .filter(member -> !topics.contains(member.topic()))
                .peek(member -> topics.add(member.topic()))
                .forEach(facts::add);
    }

    /** In France whoever performed the stay is the doctor in charge of it; elsewhere the function says what he did. */
    private String performed(Element performer) {
        String function = performer.at("functionCode").attribute("code");
        return function.isEmpty()
                        && header.french()
                        && performer.attribute("typeCode").equals("PRF")
                ? "ATND"
                : function;
    }

    private static Stream<CareTeamMember> member(String part, Optional<Professional> person) {
        Optional<CareRole> role = switch (part) {
            case "PCP", "PP" -> Optional.of(CareRole.GENERAL_PRACTITIONER);
            case "REF", "REFB" -> Optional.of(CareRole.REFERRER);
            case "ATND" -> Optional.of(CareRole.ATTENDING);
            case "ADM" -> Optional.of(CareRole.ADMITTING);
            default -> Optional.empty();
        };
        return role.filter(known -> person.isPresent()).map(known -> new CareTeamMember(known, person)).stream();
    }

    private void recipients() {
        List<WantedRecipient> wanted = header.document().all("informationRecipient").stream()
                .flatMap(recipient -> Persons.professional(
                        recipient.at("intendedRecipient"), "informationRecipient", "receivedOrganization")
                        .stream())
                .map(person -> new WantedRecipient(CareRole.CORRESPONDENT, person))
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            facts.add(new WantedRecipients(wanted));
        }
    }
}
