package org.liaisonhub.fhirfeed;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * FHIR's XML (R4, xml) to elements. A document type is refused at its first character, so that there is no entity to expand and nothing to
 * fetch; nothing is included or transformed.
 */
final class XmlTree {
    private static final String FHIR = "http://hl7.org/fhir";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLResolver NOTHING = (publicId, systemId, base, namespace) -> {
        throw new XMLStreamException("nothing is fetched");
    };

    private final FhirLimits limits;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlTree(FhirLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(NOTHING);
    }

    /** The resource in this text. */
    Element read(String text) throws FhirRefused {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                return document(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notXml) {
            Location at = notXml.getLocation();
            String place = at == null ? "" : "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            throw new FhirRefused(FhirFault.NOT_WELL_FORMED, place);
        }
    }

    private Element document(XMLStreamReader xml) throws XMLStreamException, FhirRefused {
        Element root = Element.root();
        boolean found = false;
        for (int event = xml.getEventType(); event != XMLStreamConstants.END_DOCUMENT; event = next(xml)) {
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FhirRefused(FhirFault.DOCUMENT_TYPE, "");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!FHIR.equals(xml.getNamespaceURI())) {
                    throw new FhirRefused(FhirFault.NOT_FHIR, "");
                }
                root.type(xml.getLocalName());
                element(xml, root, new Growth(limits), 1);
                found = true;
            }
        }
        if (!found) {
            throw new FhirRefused(FhirFault.NOT_FHIR, "");
        }
        return Growth.resource(root);
    }

    private void element(XMLStreamReader xml, Element into, Growth growth, int depth)
            throws XMLStreamException, FhirRefused {
        growth.deep(into, depth);
        attributes(xml, into, growth, depth);
        for (int event = next(xml); event != XMLStreamConstants.END_ELEMENT; event = next(xml)) {
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FhirRefused(FhirFault.DOCUMENT_TYPE, into.path());
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(xml, into, growth, depth);
            }
        }
    }

    private void child(XMLStreamReader xml, Element into, Growth growth, int depth)
            throws XMLStreamException, FhirRefused {
        String name = xml.getLocalName();
        if (XHTML.equals(xml.getNamespaceURI())) {
            Element narrative = growth.grow(into, name, depth);
            narrative.value(new XhtmlText(xml, limits, depth).read());
        } else if (!FHIR.equals(xml.getNamespaceURI())) {
            // An inclusion, or something else that FHIR knows nothing of: nobody can say what is missing without it.
            throw new FhirRefused(FhirFault.NOT_FHIR, into.path());
        } else if (Growth.isType(name)) {
            // A resource within an element: the element is the resource.
            into.type(name);
            element(xml, into, growth, depth + 1);
        } else {
            element(xml, growth.grow(into, name, depth), growth, depth + 1);
        }
    }

    private static void attributes(XMLStreamReader xml, Element into, Growth growth, int depth) throws FhirRefused {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("value")) {
                into.value(xml.getAttributeValue(i));
            } else if (name.equals("id") || name.equals("url")) {
                growth.grow(into, name, depth).value(xml.getAttributeValue(i));
            }
        }
    }

    /** What comes next. The JDK's reader has unchecked exceptions of its own for some broken document types: they say no more than the others. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException ofTheReader) {
            throw new XMLStreamException(ofTheReader.getClass().getName(), xml.getLocation());
        }
    }
}
