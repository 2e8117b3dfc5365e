package org.liaisonhub.fhirfeed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.liaisonhub.discharge.FeedReading.Remark;

/**
 * What the sender of a message in FHIR is answered: an OperationOutcome in the syntax it wrote in. It names paths of the message and never
 * a value of it.
 */
public final class FhirAnswers {
    private static final String FAULTS = "https://liaisonhub.org/fhir/CodeSystem/feed-fault";
    private static final int MOST_REMARKS = 50;

    private final JsonFactory json = new JsonFactory();
    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

    /** One issue of an OperationOutcome. */
    private record Issue(String severity, String type, String code, String text, String path) {
        /** Of what is not well-formed there are no elements to name, only a line and a column. */
        boolean isPlaceInText() {
            return path.startsWith("line ");
        }
    }

    /** Body of a 202: it lies safely in the queue; what was odd in it is a warning each. */
    public byte[] accepted(FhirSyntax syntax, FhirReading.Read read) {
        List<Issue> issues = new ArrayList<>();
        issues.add(new Issue("information", "informational", "", "taken in, and safely in the hub's queue", ""));
        for (Remark remark :
                read.reading().remarks().stream().limit(MOST_REMARKS).toList()) {
            issues.add(new Issue("warning", "incomplete", "", remark.what(), remark.where()));
        }
        return outcome(syntax, issues);
    }

    /** Body of a 400, 413 or 422, see {@link FhirFault#httpStatus()}. */
    public byte[] refused(FhirSyntax syntax, FhirReading.Refused refused) {
        FhirFault fault = refused.fault();
        return outcome(syntax, List.of(new Issue("error", fault.issue(), fault.code(), refused.why(), refused.path())));
    }

    /**
     * Body of an answer that is not about what stands in the message: not let in, not now, not this way.
     *
     * @param status the HTTP status, which picks the type of the issue
     * @param code stable name of the fault
     * @param sentence for people
     */
    public byte[] notTaken(FhirSyntax syntax, int status, String code, String sentence) {
        String type = switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 408, 429, 503 -> "transient";
            case 413 -> "too-long";
            case 404, 405, 415 -> "not-supported";
            default -> "processing";
        };
        return outcome(syntax, List.of(new Issue(status >= 500 ? "fatal" : "error", type, code, sentence, "")));
    }

    private byte[] outcome(FhirSyntax syntax, List<Issue> issues) {
        StringWriter text = new StringWriter();
        try {
            if (syntax == FhirSyntax.XML) {
                xml(text, issues);
            } else {
                json(text, issues);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an answer could not be written to memory", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer could not be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void json(StringWriter text, List<Issue> issues) throws IOException {
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "OperationOutcome");
            out.writeArrayFieldStart("issue");
            for (Issue issue : issues) {
                out.writeStartObject();
                out.writeStringField("severity", issue.severity());
                out.writeStringField("code", issue.type());
                out.writeObjectFieldStart("details");
                if (!issue.code().isEmpty()) {
                    out.writeArrayFieldStart("coding");
                    out.writeStartObject();
                    out.writeStringField("system", FAULTS);
                    out.writeStringField("code", issue.code());
                    out.writeEndObject();
                    out.writeEndArray();
                }
                out.writeStringField("text", issue.text());
                out.writeEndObject();
                if (issue.isPlaceInText()) {
                    out.writeStringField("diagnostics", issue.path());
                } else if (!issue.path().isEmpty()) {
                    out.writeArrayFieldStart("expression");
                    out.writeString(issue.path());
                    out.writeEndArray();
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void xml(StringWriter text, List<Issue> issues) throws XMLStreamException {
        XMLStreamWriter out = xml.createXMLStreamWriter(text);
        out.writeStartElement("OperationOutcome");
        out.writeDefaultNamespace("http://hl7.org/fhir");
        for (Issue issue : issues) {
            out.writeStartElement("issue");
            value(out, "severity", issue.severity());
            value(out, "code", issue.type());
            out.writeStartElement("details");
            if (!issue.code().isEmpty()) {
                out.writeStartElement("coding");
                value(out, "system", FAULTS);
                value(out, "code", issue.code());
                out.writeEndElement();
            }
            value(out, "text", issue.text());
            out.writeEndElement();
            if (issue.isPlaceInText()) {
                value(out, "diagnostics", issue.path());
            } else if (!issue.path().isEmpty()) {
                value(out, "expression", issue.path());
            }
            out.writeEndElement();
        }
        out.writeEndElement();
        out.close();
    }

    private static void value(XMLStreamWriter out, String element, String value) throws XMLStreamException {
        out.writeEmptyElement(element);
        out.writeAttribute("value", value);
    }
}
