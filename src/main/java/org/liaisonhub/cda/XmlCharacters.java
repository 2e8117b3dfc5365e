package org.liaisonhub.cda;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document (XML 1.0, appendix F): by its byte order mark, else by its declaration, else UTF-8.
 * Done here because the parser, given bytes it cannot decode, writes to the standard error.
 */
final class XmlCharacters {
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");
    private static final int DECLARATION = 300;
    private static final int UTF_8_MARK = 3;

    private XmlCharacters() {}

    /**
     * The characters, decoded as they are asked for; bytes that are none end the reading with an IOException.
     *
     * @throws CdaRefused if nobody knows the character set
     */
    static Reader of(byte[] bytes) throws CdaRefused {
        try {
            int mark = begins(bytes, 0xef, 0xbb) ? UTF_8_MARK : 0;
            return new InputStreamReader(
                    new ByteArrayInputStream(bytes, mark, bytes.length - mark),
                    charset(bytes)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CdaRefused(CdaFault.NOT_XML);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (begins(bytes, 0xfe, 0xff) || begins(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(begins(bytes, 0xef, 0xbb) ? head.substring(3) : head);
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
