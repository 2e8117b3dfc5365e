package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.liaisonhub.fhir.FhirAcknowledgementUnreadable.Fault;

/** Makes a Bundle of bytes nobody vouches for: at most 256 KiB, 32 levels, no document type, no external entity. */
final class FhirAcknowledgementParser {
    static final int LARGEST = 256 * 1024;
    static final int DEEPEST = 32;

    private static final String HOW = "; the recipient's software must send a FHIR R4 message Bundle in JSON or XML";

    private final FhirContext fhir = FhirContext.forR4Cached();

    Bundle parse(byte[] bytes) throws FhirAcknowledgementUnreadable {
        if (bytes.length > LARGEST) {
            throw new FhirAcknowledgementUnreadable(
                    Fault.TOO_LARGE,
                    "the answer has " + bytes.length + " bytes, at most " + LARGEST
                            + " are taken; the recipient's software must send the acknowledgement alone");
        }
        String text = text(bytes).strip();
        if (text.startsWith("<")) {
            checkXml(text);
            return bundle(fhir.newXmlParser(), text);
        }
        if (text.startsWith("{")) {
            checkJson(text);
            return bundle(fhir.newJsonParser(), text);
        }
        throw malformed("the answer is neither JSON nor XML");
    }

    private static String text(byte[] bytes) throws FhirAcknowledgementUnreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("the answer is not UTF-8");
        }
    }

    private static void checkJson(String text) throws FhirAcknowledgementUnreadable {
        if (FhirNumbers.anyHasExponent(text)) {
            throw malformed("the answer has a number with an exponent, which is never read");
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                checkDepth(++depth);
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
    }

    // HAPI's own factory takes a document type and passes over it; an answer has no business with one at all.
    private static void checkXml(String text) throws FhirAcknowledgementUnreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int depth = 0;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw malformed("the answer has a document type or an entity, which is never read");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkDepth(++depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException notWellFormed) {
            throw malformed("the answer is not well-formed XML");
        }
    }

    private static void checkDepth(int depth) throws FhirAcknowledgementUnreadable {
        if (depth > DEEPEST) {
            throw malformed("the answer is nested deeper than " + DEEPEST + " levels");
        }
    }

    private static Bundle bundle(IParser parser, String text) throws FhirAcknowledgementUnreadable {
        // The default handler writes values into the log.
        parser.setParserErrorHandler(new ErrorHandlerAdapter());
        IBaseResource resource;
        try {
            resource = parser.parseResource(text);
        } catch (RuntimeException notFhir) {
            // HAPI has no one exception for bad input, and puts what it read into the message.
            throw malformed("the answer is not a FHIR R4 resource");
        }
        if (resource instanceof Bundle bundle) {
            return bundle;
        }
        throw new FhirAcknowledgementUnreadable(Fault.NOT_A_MESSAGE, "the answer is no Bundle" + HOW);
    }

    private static FhirAcknowledgementUnreadable malformed(String what) {
        return new FhirAcknowledgementUnreadable(Fault.MALFORMED, what + HOW);
    }
}
