package org.liaisonhub.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names in MSH-18 mean: HL7 table 0211, in its many spellings, and what senders write instead. */
final class CharacterSetName {
    /** Characters of several sets, told apart by escape sequences; every byte is an ASCII one (JIS X 0208 and 0212). */
    static final Charset SHIFTING = Charset.forName("ISO-2022-JP-2");

    private static final Pattern ISO_8859 = Pattern.compile("(?:ISO)?8859(\\d{1,2})");
    private static final Pattern WINDOWS = Pattern.compile("(?:WINDOWS|CP|WIN)(125\\d|85\\d|437)");

    private CharacterSetName() {}

    /** The character set a name means; empty if it means none that is known. */
    static Optional<Charset> meant(String declared) {
        String name = declared.strip().toUpperCase(Locale.ROOT).replaceAll("[ _/.-]", "");
        Matcher iso = ISO_8859.matcher(name);
        if (iso.matches()) {
            return supported("ISO-8859-" + iso.group(1));
        }
        Matcher windows = WINDOWS.matcher(name);
        if (windows.matches()) {
            return supported((windows.group(1).startsWith("125") ? "windows-" : "IBM") + windows.group(1));
        }
        return switch (name) {
            // What is in two or four bytes a character was turned into UTF-8 before anything else was looked at.
            case "UNICODEUTF8", "UTF8", "UNICODE", "UNICODEUTF", "UNICODEUTF16", "UTF16", "UNICODEUTF32", "UTF32" ->
                Optional.of(StandardCharsets.UTF_8);
            case "ASCII", "USASCII", "ISOIR6", "ISO646" -> Optional.of(StandardCharsets.US_ASCII);
            case "LATIN1", "ISOIR100" -> Optional.of(StandardCharsets.ISO_8859_1);
            case "LATIN9" -> supported("ISO-8859-15");
            case "ANSI" -> supported("windows-1252");
            case "ISOIR14" -> supported("JIS_X0201");
            case "ISOIR87", "ISOIR159", "ISO2022JP" -> Optional.of(SHIFTING);
            case "SHIFTJIS", "SJIS" -> supported("Shift_JIS");
            case "GB180302000", "GB18030", "GBK", "GB2312" -> supported("GB18030");
            case "KSX1001", "EUCKR" -> supported("EUC-KR");
            case "CNS116431992", "EUCTW" -> supported("EUC-TW");
            case "BIG5" -> supported("Big5");
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> supported(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
