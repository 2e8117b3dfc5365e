package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
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
                .flatMap(this::entryMode)
                .map(EntryMode::new)
                .ifPresent(facts::add);
        sections.observation("ORG-074")
                .map(exit -> exit.at("value"))
                .flatMap(this::exitMode)
                .map(ExitMode::new)
                .ifPresent(facts::add);
        disposition(header.document().at("componentOf", "encompassingEncounter", "dischargeDispositionCode"));
    }

    private Optional<EntryMode.Mode> entryMode(Element value) {
        String code = value.attribute("code");
        return header.codes().read(CodeTable.ENTRY_MODE, EntryMode.Mode.class, code, () -> {
            EntryMode.Mode mode = entryMode(code, label(value));
            if (mode == EntryMode.Mode.OTHER && isLocal(value)) {
                header.codes().unknown(CodeTable.ENTRY_MODE, code, mode);
            }
            return Optional.of(mode);
        });
    }

    private Optional<ExitMode.Mode> exitMode(Element value) {
        String code = value.attribute("code");
        return header.codes().read(CodeTable.EXIT_MODE, ExitMode.Mode.class, code, () -> {
            ExitMode.Mode mode = exitMode(code, label(value));
            if (mode == ExitMode.Mode.OTHER && isLocal(value)) {
                header.codes().unknown(CodeTable.EXIT_MODE, code, mode);
            }
            return Optional.of(mode);
        });
    }

    private static boolean isLocal(Element value) {
        return !value.attribute("code").isEmpty() && !Codes.isPublished(value);
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
    private void disposition(Element disposition) {
        String code = disposition.attribute("code");
        CodesOfMessage codes = header.codes();
        codes.read(CodeTable.EXIT_MODE, ExitMode.Mode.class, code, () -> standardMode(disposition, code))
                .map(ExitMode::new)
                .ifPresent(facts::add);
        boolean isAdvice = code.equals("07") || code.equals("7");
        codes.read(
                        CodeTable.EXIT_CIRCUMSTANCE,
                        ExitCircumstance.Kind.class,
                        code,
                        () -> isAdvice && !codes.isMapped(code, CodeTable.EXIT_MODE)
                                ? Optional.of(ExitCircumstance.Kind.AGAINST_ADVICE)
                                : Optional.empty())
                .map(ExitCircumstance::new)
                .ifPresent(facts::add);
    }

    private Optional<ExitMode.Mode> standardMode(Element disposition, String code) {
        return switch (code.replaceFirst("^0(?=.)", "")) {
            case "1", "6" -> Optional.of(ExitMode.Mode.HOME);
            case "2", "5", "43", "61", "62", "63", "65", "66" -> Optional.of(ExitMode.Mode.TRANSFER);
            case "3", "4", "64" -> Optional.of(ExitMode.Mode.NURSING_HOME);
            case "20", "40", "41", "42" -> Optional.of(ExitMode.Mode.DEATH);
            case "" -> Optional.empty();
            default -> {
                if (isLocal(disposition) && !header.codes().isMapped(code, CodeTable.EXIT_CIRCUMSTANCE)) {
                    header.codes().unknown(CodeTable.EXIT_MODE, code, ExitMode.Mode.OTHER);
                }
                yield Optional.of(ExitMode.Mode.OTHER);
            }
        };
    }

    private void team() {
        Stream<CareTeamMember> participants = header.document().all("participant").stream()
                .flatMap(participant -> member(
                        part(
                                participant.at("functionCode"),
                                participant.at("functionCode").attribute("code").equals("PCP")
                                        ? "PCP"
                                        : participant.attribute("typeCode")),
                        Persons.professional(
                                participant.at("associatedEntity"), "associatedPerson", "scopingOrganization")));
        Stream<CareTeamMember> performers = header.document().all("documentationOf").stream()
                .flatMap(of -> of.at("serviceEvent").all("performer").stream())
                .flatMap(performer -> member(
                        part(performer.at("functionCode"), performed(performer)),
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

    /** The function, where the hospital has a line for it, else as the standard says; a local one nobody knows is noted. */
    private String part(Element function, String standard) {
        String code = function.attribute("code");
        if (header.codes().isMapped(code, CodeTable.CARE_ROLE)) {
            return code;
        }
        if (isLocal(function) && standardRole(standard).isEmpty()) {
            header.codes().unknown(CodeTable.CARE_ROLE, code);
        }
        return standard;
    }

    private static Optional<CareRole> standardRole(String part) {
        return switch (part) {
            case "PCP", "PP" -> Optional.of(CareRole.GENERAL_PRACTITIONER);
            case "REF", "REFB" -> Optional.of(CareRole.REFERRER);
            case "ATND" -> Optional.of(CareRole.ATTENDING);
            case "ADM" -> Optional.of(CareRole.ADMITTING);
            default -> Optional.empty();
        };
    }

    private Stream<CareTeamMember> member(String part, Optional<Professional> person) {
        Optional<CareRole> role =
                header.codes().read(CodeTable.CARE_ROLE, CareRole.class, part, () -> standardRole(part));
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
