package org.liaisonhub.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbered fictitious discharges of today, each of another patient and stay: what the clinical side says of the stay, with
 * ten treatments, and then the discharge itself. Of the same number always the same messages, so that one can be sent again.
 */
public final class Discharges {
    /** The hospital of the fictitious directory. */
    public static final String FACILITY = "990000010";

    private static final String MARK = "LOAD-";
    private static final int DIGITS = 7;
    private static final DateTimeFormatter HL7 = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter JSON = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final String mark;
    private final Practices practices;
    private final Template adt = Template.readHl7("discharge.hl7");
    private final Template clinical = Template.read("clinical.json");
    private final Template document = Template.read("discharge.fhir.json");
    private final Map<String, String> times = new HashMap<>();

    /**
     * @param run tells loads on one hub apart: capital letters and digits
     * @param from the discharges are of this moment
     */
    public Discharges(String run, Practices practices, Instant from, ZoneId zone) {
        if (!run.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("a run is named by 1 to 8 capital letters and digits");
        }
        this.mark = MARK + run + "-";
        this.practices = practices;
        ZonedDateTime left = from.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime tomorrow = left.plusDays(1).withHour(9).truncatedTo(ChronoUnit.HOURS);
        LocalDate today = left.toLocalDate();
        times.put("left", HL7.format(left));
        times.put("admitted", HL7.format(left.minusDays(8)));
        times.put("leftAt", JSON.format(left));
        times.put("admittedAt", JSON.format(left.minusDays(8)));
        times.put("saidAt", JSON.format(left.minusMinutes(90)));
        times.put("firstVisit", JSON.format(tomorrow));
        times.put("appointment", JSON.format(tomorrow.plusDays(17)));
        times.put("today", today.toString());
        times.put("inAWeek", today.plusDays(7).toString());
        times.put("inTwoWeeks", today.plusDays(14).toString());
        times.put("inAMonth", today.plusDays(30).toString());
        times.put("inAQuarter", today.plusDays(90).toString());
    }

    /** The stay's number in the hospital. */
    public String stay(int discharge) {
        return mark + "%07d".formatted(discharge);
    }

    /** The discharge, ADT A03. It alone makes a letter for the GP. */
    byte[] adt(int discharge) {
        return adt.filled(values(discharge)).getBytes(StandardCharsets.UTF_8);
    }

    /** What the clinical side says; with it there is a care plan for the nurse too. */
    byte[] clinical(int discharge) {
        return clinical.filled(values(discharge)).getBytes(StandardCharsets.UTF_8);
    }

    /** The whole discharge as one FHIR document: a letter for the GP, a care plan for the nurse. */
    byte[] document(int discharge) {
        return document.filled(values(discharge)).getBytes(StandardCharsets.UTF_8);
    }

    /** MSH-10 of the discharge, and the number of the clinical message or the document. */
    public String controlId(int discharge) {
        return "M" + stay(discharge);
    }

    private Map<String, String> values(int discharge) {
        Map<String, String> values = new HashMap<>(times);
        long number = nationalNumber(discharge);
        Practices.Practice gp = practices.gpOf(discharge);
        Practices.Practice nurse = practices.nurseOf(discharge);
        values.put("control", controlId(discharge));
        values.put("stay", stay(discharge));
        values.put("patient", mark + "P%07d".formatted(discharge));
        values.put("ins", "%013d%02d".formatted(number, 97 - number % 97));
        values.put("born", "19%02d0412".formatted(yearOfBirth(discharge)));
        values.put("birthDate", "19%02d-04-12".formatted(yearOfBirth(discharge)));
        values.put("uuid", "%012d".formatted(discharge));
        values.put("gpRpps", gp.rpps());
        values.put("gpNumber", "8" + gp.rpps());
        values.put("gpName", gp.family());
        values.put("nurseNumber", nurse.rpps());
        values.put("nurseName", nurse.family());
        return values;
    }

    private static int yearOfBirth(int discharge) {
        return 30 + discharge / 1_000_000;
    }

    /** Sex, year, month, born abroad (99), country and order; without its key. */
    private static long nationalNumber(int discharge) {
        return Long.parseLong("2%02d0499%06d".formatted(yearOfBirth(discharge), discharge % 1_000_000));
    }

    /** The number of the discharge of this load that a message names; empty if it names none. */
    OptionalInt numberIn(String message) {
        int at = message.indexOf(mark);
        while (at >= 0) {
            int from = at + mark.length();
            String digits = message.substring(from, Math.min(message.length(), from + DIGITS));
            if (digits.matches("\\d{" + DIGITS + "}")) {
                return OptionalInt.of(Integer.parseInt(digits));
            }
            at = message.indexOf(mark, from);
        }
        return OptionalInt.empty();
    }
}
