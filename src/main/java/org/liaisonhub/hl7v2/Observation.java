package org.liaisonhub.hl7v2;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One OBX: what was observed, and what was found (HL7 2.5, section 7.4.2).
 *
 * @param obx the segment
 */
record Observation(Segment obx) {
    /** Orders to a French platform on what to do with a document (CI-SIS, table MetaDMPMSS); nothing that was observed. */
    private static final Set<String> ORDERS = Set.of(
            "MASQUE_PS",
            "INVISIBLE_PATIENT",
            "INVISIBLE_REPRESENTANTS_LEGAUX",
            "INVISIBLE_REP_LEGAUX",
            "CONNEXION_SECRETE",
            "MODIF_CONFIDENTIALITYCODE",
            "MODIF_CONF_CODE",
            "DESTDMP",
            "DESTMSSANTEPS",
            "DESTMSSANTEPAT",
            "ACK_RECEPTION",
            "ACK_RECEPTION_DMP",
            "ACK_RECEPTION_MSS",
            "ACK_LECTURE",
            "ACK_LECTURE_MSS",
            "COMP_LOT");

    private static final int COMPONENTS = 8;

    /** What was observed. */
    Coded what() {
        return Coded.of(obx, 3);
    }

    /** Whether it says what a platform is to do, not what was found. */
    boolean isOrder() {
        String code = obx.text(3);
        return ORDERS.contains(code)
                || code.startsWith("CORPSMAIL")
                || what().text().startsWith("XDM/");
    }

    /** Whether the document is to be hidden from professionals; whoever gets the letter is one. */
    boolean hides() {
        return obx.text(3).equals("MASQUE_PS") && obx.free().component(1).equals("Y");
    }

    /** Whether it holds a document (ED) or says where one is (RP). */
    boolean isDocument() {
        return type().equals("ED") || type().equals("RP");
    }

    /** What was found, as a person would write it; a report keeps its lines. */
    String found() {
        FreeField value = obx.free();
        return switch (type()) {
            case "CE", "CWE", "CNE", "CF" -> Coded.of(value).text();
            case "SN" -> joined(value, "");
            case "NM", "DT", "TM", "DTM", "TS", "ID", "IS" -> value.component(1);
            case "ED", "RP" -> "";
            case "ST", "TX", "FT", "" -> value.text();
            default -> joined(value, " ");
        };
    }

    /** What was found, with its unit, whether it is abnormal, and what would be normal. */
    String told() {
        String found = found();
        if (found.isEmpty()) {
            return "";
        }
        String unit = obx.text(6).isEmpty() ? obx.text(6, 0, 2) : obx.text(6);
        String flag = obx.text(8);
        boolean normal = flag.isEmpty() || flag.equals("N");
        return Stream.of(found, unit, normal ? "" : "(" + flag + ")", range())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String range() {
        String range = obx.text(7);
        return range.isEmpty() ? "" : "[" + range + "]";
    }

    private String type() {
        return obx.text(2).toUpperCase(Locale.ROOT);
    }

    private static String joined(FreeField value, String between) {
        return IntStream.rangeClosed(1, COMPONENTS)
                .mapToObj(value::component)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
