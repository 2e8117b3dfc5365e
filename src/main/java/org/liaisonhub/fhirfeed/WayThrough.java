package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

/**
 * How the patient came and how he left (Encounter.priority, Encounter.hospitalization): HL7's admit-source and discharge-disposition, the
 * US ones of UB-04, the French circumstances of leaving. A code that is in none of these tables is a remark, never a guess.
 */
final class WayThrough {
    private final Telling telling;
    private final Element encounter;
    private final Element hospitalization;

    WayThrough(Telling telling, Element encounter) {
        this.telling = telling;
        this.encounter = encounter;
        Element r4 = encounter.at("hospitalization");
        this.hospitalization = r4.isThere() ? r4 : encounter.at("admission");
    }

    /** How he came. */
    List<Fact> in() {
        Optional<Local<EntryMode.Mode>> local =
                telling.concepts().local(CodeTable.ENTRY_MODE, EntryMode.Mode.class, hospitalization.at("admitSource"));
        return (local.isPresent() ? local.get().said() : standardEntry())
                .map(EntryMode::new).stream().map(Fact.class::cast).toList();
    }

    private Optional<EntryMode.Mode> standardEntry() {
        Element source = hospitalization.at("admitSource.coding.code");
        Optional<EntryMode.Mode> mode = switch (source.raw().strip()) {
            case "emd" -> Optional.of(EntryMode.Mode.EMERGENCY);
            case "hosp-trans", "nursing", "psych", "rehab" -> Optional.of(EntryMode.Mode.TRANSFER);
            case "born" -> Optional.of(EntryMode.Mode.BIRTH);
            case "" -> Optional.empty();
            case "gp", "mp", "outp", "other" -> Optional.of(EntryMode.Mode.OTHER);
            default -> {
                telling.unknownCode(CodeTable.ENTRY_MODE, source);
                yield Optional.empty();
            }
        };
        boolean special = mode.filter(known -> known != EntryMode.Mode.OTHER).isPresent();
        return special ? mode : priority().or(() -> mode);
    }

    private Optional<EntryMode.Mode> priority() {
        Element priority = encounter.at("priority");
        Optional<Local<EntryMode.Mode>> local =
                telling.concepts().local(CodeTable.ENTRY_MODE, EntryMode.Mode.class, priority);
        if (local.isPresent()) {
            return local.get().said();
        }
        return switch (encounter.code("priority.coding.code")) {
            case "EM", "A", "UR" -> Optional.of(EntryMode.Mode.EMERGENCY);
            case "EL", "R" -> Optional.of(EntryMode.Mode.PLANNED);
            case "" -> Optional.empty();
            default -> {
                telling.concepts().unknown(CodeTable.ENTRY_MODE, priority);
                yield Optional.empty();
            }
        };
    }

    /** How he left, and where to. */
    List<Fact> out() {
        List<Fact> facts = new ArrayList<>();
        Element disposition = hospitalization.at("dischargeDisposition");
        for (Element coding : disposition.all("coding")) {
            if (!isMapped(coding.code("code"), facts) && !isStandard(code(coding), facts)) {
                telling.unknownCode(CodeTable.EXIT_MODE, coding.at("code"));
            }
        }
        boolean isWords = disposition.isThere() && !disposition.at("coding").isThere();
        if (isWords && !isMapped(disposition.at("text").raw(), facts)) {
            telling.remark(disposition, "is told in words only; left out");
            telling.concepts().unknown(CodeTable.EXIT_MODE, disposition);
        }
        Element to = hospitalization.at("destination");
        telling.entries()
                .resolve(to)
                .flatMap(Professionals::best)
                .map(id -> id.value())
                .or(() -> to.text("identifier.value"))
                .map(WayThrough::bare)
                .flatMap(number -> telling.codes().open(CodeTable.DESTINATION, number))
                .map(Destination::new)
                .ifPresent(facts::add);
        return facts;
    }

    /** By the hospital's own tables: how he left, under which circumstances, or both. */
    private boolean isMapped(String code, List<Fact> facts) {
        Optional<Local<ExitMode.Mode>> mode = telling.codes().local(CodeTable.EXIT_MODE, ExitMode.Mode.class, code);
        Optional<Local<ExitCircumstance.Kind>> circumstance =
                telling.codes().local(CodeTable.EXIT_CIRCUMSTANCE, ExitCircumstance.Kind.class, code);
        mode.flatMap(Local::said).map(ExitMode::new).ifPresent(facts::add);
        circumstance.flatMap(Local::said).map(ExitCircumstance::new).ifPresent(facts::add);
        return mode.isPresent() || circumstance.isPresent();
    }

    private static boolean isStandard(String code, List<Fact> facts) {
        return exitMode(code).map(facts::add).isPresent()
                | circumstance(code).map(facts::add).isPresent();
    }

    /** UB-04's numbers have two digits, which senders shorten; the French ones have one. */
    private static String code(Element coding) {
        String code = coding.code("code");
        boolean american = coding.code("system").toLowerCase(Locale.ROOT).contains("nubc");
        return american && code.length() == 1 ? "0" + code : code;
    }

    /** CI-SIS: a structure's national number is 1 before its FINESS. */
    private static String bare(String number) {
        return number.matches("1[0-9][0-9AB][0-9]{7}") ? number.substring(1) : number;
    }

    private static Optional<Fact> exitMode(String code) {
        return switch (code) {
            case "home", "alt-home", "01", "06" -> exit(ExitMode.Mode.HOME);
            case "hosp", "other-hcf", "rehab", "psy", "02" -> exit(ExitMode.Mode.TRANSFER);
            case "long", "snf", "03", "04" -> exit(ExitMode.Mode.NURSING_HOME);
            case "exp", "20" -> exit(ExitMode.Mode.DEATH);
            case "hospice", "oth" -> exit(ExitMode.Mode.OTHER);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> exit(ExitMode.Mode mode) {
        return Optional.of(new ExitMode(mode));
    }

    /** The French codes have one character. */
    private static Optional<Fact> circumstance(String code) {
        return switch (code) {
            case "3" -> left(ExitCircumstance.Kind.MEDICAL_DECISION);
            case "4", "aadvice", "07" -> left(ExitCircumstance.Kind.AGAINST_ADVICE);
            case "E", "F" -> left(ExitCircumstance.Kind.ESCAPED);
            case "PSA" -> left(ExitCircumstance.Kind.LEFT_WITHOUT_BEING_SEEN);
            case "2", "5", "6", "R" -> left(ExitCircumstance.Kind.OTHER);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> left(ExitCircumstance.Kind kind) {
        return Optional.of(new ExitCircumstance(kind));
    }
}
