package org.liaisonhub.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML document as elements, attributes and texts. Only for what a reader has taken, so its limits hold here too. */
final class XmlAnatomy implements Anatomy {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final XmlNode root;
    private final Naming naming;
    private final List<Place> places;
    private final Map<Place, XmlNode> nodes = new IdentityHashMap<>();

    /** How places are called. */
    enum Naming {
        /** As XPath, a section by its code. */
        SECTIONS,
        FHIR_PATH
    }

    /**
     * Takes a document apart.
     *
     * @throws IOException if it is no XML
     */
    XmlAnatomy(byte[] bytes, Naming naming) throws IOException {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        this.naming = naming;
        this.root = read(bytes);
        this.places = parts(naming == Naming.SECTIONS ? "/" + root.name() : root.name(), root);
    }

    /** In the encoding it says, else as the readers take what lies about its encoding. */
    private XmlNode read(byte[] bytes) throws IOException {
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | IOException other) {
            try {
                return read(factory.createXMLStreamReader(new StringReader(new String(bytes, WESTERN))));
            } catch (XMLStreamException e) {
                throw new IOException("no XML", e);
            }
        }
    }

    private static XmlNode read(XMLStreamReader xml) throws IOException {
        try {
            Deque<XmlNode> open = new ArrayDeque<>();
            XmlNode first = XmlNode.element("");
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    XmlNode element = XmlNode.element(written(xml.getPrefix(), xml.getLocalName()));
                    IntStream.range(0, xml.getAttributeCount())
                            .forEach(i -> element.attribute(
                                    written(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
                                    xml.getAttributeValue(i)));
                    first = open.isEmpty() ? element : first;
                    if (!open.isEmpty()) {
                        open.element().add(element);
                    }
                    open.push(element);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    if (!open.isEmpty()) {
                        open.element().text(xml.getText());
                    }
                }
            }
            xml.close();
            return first;
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("no XML", e);
        }
    }

    private static String written(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    @Override
    public List<Place> places() {
        return places;
    }

    /** Header parts; sections and entries. Of a Bundle its entries, their resources and the members of these. */
    @Override
    public int coarse() {
        return naming == Naming.SECTIONS ? 5 : 4;
    }

    private List<Place> parts(String above, XmlNode element) {
        List<Place> parts = new ArrayList<>();
        for (XmlNode node : element.inside()) {
            boolean blank = node.is(XmlNode.Kind.TEXT) && node.value().isBlank();
            if (!blank) {
                String name = naming == Naming.SECTIONS ? xpath(above, element, node) : fhirPath(above, element, node);
                Place place = new Place(name, () -> parts(name, node));
                nodes.put(place, node);
                parts.add(place);
            }
        }
        return parts;
    }

    private static String xpath(String above, XmlNode parent, XmlNode node) {
        if (node.is(XmlNode.Kind.ATTRIBUTE)) {
            return above + "/@" + node.name();
        }
        if (node.is(XmlNode.Kind.TEXT)) {
            return above + "/text()";
        }
        String code = node.name().equals("section") ? node.attributeOf("code", "code") : "";
        return code.matches("[0-9A-Za-z.-]{1,20}")
                ? "/ClinicalDocument//section[" + code + "]"
                : above + "/" + node.name() + index(parent, node, 1);
    }

    /** The type of a resource and the attribute of a primitive are no steps of a FHIRPath. */
    private static String fhirPath(String above, XmlNode parent, XmlNode node) {
        if (node.is(XmlNode.Kind.TEXT)
                || node.is(XmlNode.Kind.ATTRIBUTE) && node.name().equals("value")) {
            return above;
        }
        boolean resource = Character.isUpperCase(node.name().charAt(0));
        return resource ? above : above + "." + node.name() + index(parent, node, 0);
    }

    private static String index(XmlNode parent, XmlNode node, int first) {
        List<XmlNode> same = parent.elements(node.name());
        for (int i = 0; same.size() > 1 && i < same.size(); i++) {
            if (same.get(i) == node) {
                return "[" + (i + first) + "]";
            }
        }
        return "";
    }

    @Override
    public byte[] without(Set<Place> left) {
        Set<XmlNode> gone = XmlNode.none();
        left.forEach(place -> {
            XmlNode node = nodes.get(place);
            if (node == null) {
                throw new IllegalArgumentException("no place of this document: " + place);
            }
            gone.add(node);
        });
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        root.write(xml, gone);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
