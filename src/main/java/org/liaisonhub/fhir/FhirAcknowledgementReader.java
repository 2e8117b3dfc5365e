package org.liaisonhub.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageHeaderResponseComponent;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Answer;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.fhir.FhirAcknowledgementUnreadable.Fault;

/**
 * Reads what a recipient answered: a FHIR R4 message Bundle (JSON or XML, UTF-8, at most 256 KiB and 32 levels) whose
 * {@code MessageHeader.response} names our message. {@code ok} by itself says only that the message arrived; business
 * needs a code in {@code OperationOutcome.issue.details}. Source: fhir-profiles/acknowledgement.md.
 */
public final class FhirAcknowledgementReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final String UUID_PREFIX = "urn:uuid:";
    private static final int LONGEST_REASON = 500;

    private final FhirAcknowledgementParser parser = new FhirAcknowledgementParser();

    /**
     * What an answer says; never throws on account of what is in it.
     *
     * @param answer the bytes as they came
     * @param receivedAt when they came; holds where the answer has no time, or one that is still to come
     */
    public AnswerReading read(byte[] answer, Instant receivedAt) {
        try {
            return new AnswerReading.Understood(answer(parser.parse(answer), receivedAt));
        } catch (FhirAcknowledgementUnreadable unreadable) {
            return new AnswerReading.NotUnderstood(unreadable.fault().code(), unreadable.why());
        }
    }

    private static Answer answer(Bundle bundle, Instant receivedAt) throws FhirAcknowledgementUnreadable {
        MessageHeaderResponseComponent response = header(bundle).getResponse();
        String messageId = messageId(response);
        ResponseType code = Optional.ofNullable(response.getCode())
                .filter(known -> known != ResponseType.NULL)
                .orElseThrow(() -> new FhirAcknowledgementUnreadable(
                        Fault.UNKNOWN_CODE,
                        "MessageHeader.response.code is missing or none of ok, transient-error, fatal-error; the"
                                + " recipient's software must send one of them"));
        List<OperationOutcomeIssueComponent> issues = issues(bundle);
        Acknowledgement acknowledgement = meaning(code, issues).toAcknowledgement(at(bundle, receivedAt), why(issues));
        return new Answer(messageId, acknowledgement);
    }

    private static MessageHeader header(Bundle bundle) throws FhirAcknowledgementUnreadable {
        List<MessageHeader> headers = resources(bundle, MessageHeader.class).toList();
        if (bundle.getType() != Bundle.BundleType.MESSAGE || headers.size() != 1) {
            throw new FhirAcknowledgementUnreadable(
                    Fault.NOT_A_MESSAGE,
                    "Bundle.type is not message, or there is not exactly one MessageHeader; the recipient's software must"
                            + " send one message per answer");
        }
        return headers.get(0);
    }

    private static String messageId(MessageHeaderResponseComponent response) throws FhirAcknowledgementUnreadable {
        String given = Optional.ofNullable(response.getIdentifier()).orElse("");
        String id = given.startsWith(UUID_PREFIX) ? given.substring(UUID_PREFIX.length()) : given;
        if (!ID.matcher(id).matches()) {
            throw new FhirAcknowledgementUnreadable(
                    Fault.NOT_AN_ANSWER,
                    "MessageHeader.response.identifier is missing or no FHIR id; the recipient's software must put there"
                            + " the id of the message it answers");
        }
        return id;
    }

    private static FhirAcknowledgementCode meaning(ResponseType code, List<OperationOutcomeIssueComponent> issues)
            throws FhirAcknowledgementUnreadable {
        Set<FhirAcknowledgementCode> meanings = EnumSet.noneOf(FhirAcknowledgementCode.class);
        for (Coding coding : codings(issues)) {
            Optional<FhirAcknowledgementTable.Line> line = FhirAcknowledgementTable.find(coding);
            if (line.isEmpty() && FhirAcknowledgementTable.isOurs(coding)) {
                throw new FhirAcknowledgementUnreadable(
                        Fault.UNKNOWN_CODE,
                        "OperationOutcome.issue.details has a code that the code system acknowledgement does not have;"
                                + " the recipient's software must send one of its codes");
            }
            if (line.isPresent() && !line.get().with().contains(code)) {
                throw contradiction(
                        "the code in OperationOutcome.issue.details does not go with MessageHeader.response");
            }
            line.ifPresent(known -> meanings.add(known.meaning()));
        }
        if (meanings.size() > 1) {
            // To have accepted or refused a message one must have received it.
            meanings.remove(FhirAcknowledgementCode.RECEIVED);
        }
        if (meanings.size() > 1) {
            throw contradiction("OperationOutcome has several acknowledgement codes");
        }
        return meanings.stream().findFirst().orElseGet(() -> FhirAcknowledgementTable.bare(code));
    }

    private static FhirAcknowledgementUnreadable contradiction(String what) {
        return new FhirAcknowledgementUnreadable(
                Fault.CONTRADICTION, what + "; the recipient's software must send one answer at a time");
    }

    private static Instant at(Bundle bundle, Instant receivedAt) {
        return Optional.ofNullable(bundle.getTimestampElement().getValueAsString())
                .flatMap(FhirAcknowledgementReader::instant)
                .filter(at -> at.isBefore(receivedAt))
                .orElse(receivedAt);
    }

    // HAPI would read a time without offset in the time zone of the machine.
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noOffset) {
            return Optional.empty();
        }
    }

    private static String why(List<OperationOutcomeIssueComponent> issues) {
        return issues.stream()
                .flatMap(issue -> Stream.concat(
                        Stream.of(issue.getDetails().getText(), issue.getDiagnostics()),
                        issue.getDetails().getCoding().stream().map(Coding::getDisplay)))
                .flatMap(Stream::ofNullable)
                .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                .orElse("");
    }

    private static List<Coding> codings(List<OperationOutcomeIssueComponent> issues) {
        return issues.stream()
                .flatMap(issue -> issue.getDetails().getCoding().stream())
                .toList();
    }

    private static List<OperationOutcomeIssueComponent> issues(Bundle bundle) {
        return resources(bundle, OperationOutcome.class)
                .flatMap(outcome -> outcome.getIssue().stream())
                .toList();
    }

    private static <R> Stream<R> resources(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
