package org.liaisonhub.cda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document as a tree of elements. A document type is refused where it begins, so that there is no entity to expand and
 * nothing to fetch; stylesheets and schema locations a document names are left alone.
 */
final class XmlTree {
    /** Longest document. */
    static final int BYTES = 10 * 1024 * 1024;

    private static final int DEPTH = 100;
    private static final int NODES = 200_000;
    private static final String HL7 = "urn:hl7-org:v3";

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlTree() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
    }

    /** The ClinicalDocument in these bytes. */
    Element read(byte[] bytes) throws CdaRefused {
        return read(bytes, Set.of());
    }

    /** The same, with nothing of its body: all of it is gone through, and little of it kept. */
    Element readHeader(byte[] bytes) throws CdaRefused {
        return read(bytes, Set.of("component"));
    }

    private Element read(byte[] bytes, Set<String> leftOut) throws CdaRefused {
        if (bytes.length > BYTES) {
            throw new CdaRefused(CdaFault.TOO_LARGE);
        }
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(XmlCharacters.of(bytes));
            try {
                return document(xml, leftOut);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | MissingResourceException notXml) {
            // The parser of Java 17 has no sentence for some characters in a document type, and throws over that.
            throw new CdaRefused(CdaFault.NOT_XML);
        }
    }

    /** @param leftOut children of the root of which nothing is kept */
    private static Element document(XMLStreamReader xml, Set<String> leftOut) throws XMLStreamException, CdaRefused {
        Deque<Element> open = new ArrayDeque<>();
        Element root = Element.ABSENT;
        int from = Integer.MAX_VALUE;
        int nodes = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new CdaRefused(CdaFault.DOCUMENT_TYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = Element.named(name(xml), attributes(xml));
                    if (open.isEmpty()) {
                        root = checked(element);
                    } else if (open.size() == 1 && leftOut.contains(element.name())) {
                        from = 1;
                    } else if (open.size() <= from) {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.pop();
                    from = open.size() <= from ? Integer.MAX_VALUE : from;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty() && open.size() <= from) {
                        open.peek().add(Element.text(xml.getText()));
                    }
                }
                default -> {}
            }
            nodes++;
            if (open.size() > DEPTH || nodes > 3 * NODES) {
                throw new CdaRefused(CdaFault.BEYOND_LIMITS);
            }
        }
        return checked(root);
    }

    private static Element checked(Element root) throws CdaRefused {
        if (!root.name().equals("ClinicalDocument")) {
            throw new CdaRefused(CdaFault.NOT_CDA);
        }
        return root;
    }

    private static String name(XMLStreamReader xml) {
        return HL7.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "+" + xml.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }
}
