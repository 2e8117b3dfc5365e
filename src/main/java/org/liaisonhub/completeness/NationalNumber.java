package org.liaisonhub.completeness;

import java.util.regex.Pattern;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.PatientId;

/**
 * Whether a national number agrees with its own key, so that a slip of one digit does not make it another person's.
 *
 * <p>Unverified: the key of NIR (97 less the 13 figures modulo 97; Corsican departments 2A and 2B count as 19 and 18) is
 * commonly known, but its statutory text was not read, and of three numbers in the national agency's published samples
 * one fails it. That a provisional number (NIA) has the same key is assumed; so is the key of the Belgian number. The
 * Swiss number is an EAN-13.
 */
public final class NationalNumber {
    private static final Pattern NIR = Pattern.compile("\\d{5}(\\d{2}|2[AB])\\d{8}");
    private static final Pattern NISS = Pattern.compile("\\d{11}");
    private static final Pattern AHVN13 = Pattern.compile("756\\d{10}");
    private static final Pattern WRITTEN_BETWEEN = Pattern.compile("[ .-]");
    private static final int MODULUS = 97;

    private NationalNumber() {}

    /** Whether the number has the length and key of its kind; numbers that are not national always do. */
    public static boolean isSound(PatientId id) {
        String number = WRITTEN_BETWEEN.matcher(id.value()).replaceAll("");
        return switch (id.kind()) {
            case INS_NIR, INS_NIA -> isNir(number);
            case NISS -> isNiss(number);
            case AHVN13 -> isAhv(number);
            case LOCAL, OTHER -> true;
        };
    }

    /** Whether a letter may name the number: a national one only if it is sound, and on a validated identity. */
    public static boolean mayTravel(PatientId id, IdentityReliability reliability) {
        return !id.kind().isNational() || reliability == IdentityReliability.VALIDATED && isSound(id);
    }

    private static boolean isNir(String number) {
        if (!NIR.matcher(number).matches()) {
            return false;
        }
        String figures = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return keyOf(Long.parseLong(figures)) == Long.parseLong(number.substring(13));
    }

    private static boolean isNiss(String number) {
        if (!NISS.matcher(number).matches()) {
            return false;
        }
        long figures = Long.parseLong(number.substring(0, 9));
        long key = Long.parseLong(number.substring(9));
        // Those born from 2000 on have the same figures with a 2 in front of them.
        return keyOf(figures) == key || keyOf(2_000_000_000L + figures) == key;
    }

    private static boolean isAhv(String number) {
        if (!AHVN13.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            sum += (number.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static long keyOf(long figures) {
        return MODULUS - figures % MODULUS;
    }
}
