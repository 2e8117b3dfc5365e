package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

/**
 * How the patient came and how he left: the French observations of the letter, and HL7's disposition of the encounter. A code that is
 * the hospital's own and in no table is noted, and read as another way.
 */
final class WayThrough {
    private final Header header;
    private final Sections sections;
    private final List<Fact> facts = new ArrayList<>();

    WayThrough(Header header, Sections sections) {
        this.header = header;
        this.sections = sections;
    }

    List<Fact> facts() {
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
        return facts;
    }

    private Optional<EntryMode.Mode> entryMode(Element value) {
        String code = value.attribute("code");
        return header.codes().read(CodeTable.ENTRY_MODE, EntryMode.Mode.class, code, () -> {
            EntryMode.Mode mode = entryMode(code, label(value));
            if (mode == EntryMode.Mode.OTHER && Codes.isLocal(value)) {
                header.codes().unknown(CodeTable.ENTRY_MODE, code, mode);
            }
            return Optional.of(mode);
        });
    }

    private Optional<ExitMode.Mode> exitMode(Element value) {
        String code = value.attribute("code");
        return header.codes().read(CodeTable.EXIT_MODE, ExitMode.Mode.class, code, () -> {
            ExitMode.Mode mode = exitMode(code, label(value));
            if (mode == ExitMode.Mode.OTHER && Codes.isLocal(value)) {
                header.codes().unknown(CodeTable.EXIT_MODE, code, mode);
            }
            return Optional.of(mode);
        });
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
                if (Codes.isLocal(disposition) && !header.codes().isMapped(code, CodeTable.EXIT_CIRCUMSTANCE)) {
                    header.codes().unknown(CodeTable.EXIT_MODE, code, ExitMode.Mode.OTHER);
                }
                yield Optional.of(ExitMode.Mode.OTHER);
            }
        };
    }
}
