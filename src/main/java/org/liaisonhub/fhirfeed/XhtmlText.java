package org.liaisonhub.fhirfeed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A narrative in XML, written out again as JSON would hold it: tags and text, without attributes. */
final class XhtmlText {
    private final XMLStreamReader xml;
    private final FhirLimits limits;
    private final int above;
    private final StringBuilder text = new StringBuilder();

    /** @param above how deep the narrative stands */
    XhtmlText(XMLStreamReader xml, FhirLimits limits, int above) {
        this.xml = xml;
        this.limits = limits;
        this.above = above;
    }

    /** Reads up to the end of the element that has just begun. */
    String read() throws XMLStreamException, FhirRefused {
        tag("<");
        for (int depth = 1; depth > 0; ) {
            int event = XmlTree.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                tag("<");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                tag("</");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText().replace("&", "&amp;").replace("<", "&lt;"));
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FhirRefused(FhirFault.DOCUMENT_TYPE, "");
            }
            if (above + depth > limits.depth()) {
                throw new FhirRefused(FhirFault.BEYOND_LIMITS, "");
            }
        }
        return text.toString();
    }

    private void tag(String opening) {
        text.append(opening).append(xml.getLocalName()).append('>');
    }
}
