package org.liaisonhub.fhirfeed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which encoding a document in XML is (XML 1.0, appendix F): its byte order mark, else its declaration, else UTF-8. Decoded here, because
 * the JDK's reader writes to the standard error stream when bytes are not what they say.
 */
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int LOOK = 300;

    private XmlEncoding() {}

    /** The charset to decode with; the mark is a part of UTF-16's. */
    static Charset of(byte[] bytes) throws FhirRefused {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new FhirRefused(FhirFault.NOT_WELL_FORMED, "line 1, column 1");
        }
    }

    /** Without UTF-8's byte order mark, which is no part of the document. */
    static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
