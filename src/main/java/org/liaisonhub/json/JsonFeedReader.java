package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;

/**
 * Reads a discharge event in JSON ({@code json/discharge-event.schema.json}) into what it says about its stay. It checks
 * the schema, because not every message comes through the door of {@link JsonCheck}, unless that door just did; what does not follow it is
 * {@link NotUnderstood}, never an exception. Make one and share it among threads: it compiles the schema.
 */
public final class JsonFeedReader implements FeedReader {
    /** Every top-level member that brings facts; the others are the envelope. */
    static final List<FactMember> MEMBERS = Stream.of(
                    PersonMembers.ALL, StayMembers.ALL, ClinicalMembers.ALL, HomeMembers.ALL)
            .flatMap(List::stream)
            .toList();

    private final SchemaDocument document;
    private final FeedCodes codes;
    private final Sentences sentences;

    /**
     * A reader with its limits.
     *
     * @param language of the sentences about a message that is parked; French unless English
     */
    public JsonFeedReader(JsonLimits limits, Locale language) {
        this(limits, language, FeedCodes.NONE);
    }

    /** The same for hospitals with codes of their own. @param codes what those mean */
    public JsonFeedReader(JsonLimits limits, Locale language, FeedCodes codes) {
        this(new SchemaDocument(PublishedSchema.DISCHARGE_EVENT, limits, language), language, codes);
    }

    JsonFeedReader(SchemaDocument document, Locale language, FeedCodes codes) {
        this.document = document;
        this.sentences = new Sentences(language);
        this.codes = codes;
    }

    /**
     * What the message says.
     *
     * @param feed the feed that brought it; part of each {@link Saying}
     */
    @Override
    public FeedReading read(byte[] body, String feed) {
        CodesOfMessage met = new CodesOfMessage(codes.of(feed));
        SchemaDocument.Opened opened = document.open(body, root -> LocalMembers.translate(root, met));
        return opened instanceof SchemaDocument.Sound sound
                ? understood(sound.root(), feed, met)
                : notUnderstood((SchemaDocument.Refused) opened);
    }

    /** Of a document that breaks the schema, what it says in the right place all the same. */
    @Override
    public Traces traces(byte[] body, String feed) {
        return document.parsed(body)
                .map(root -> new Traces(line(root.path("source")), stay(root.path("stay"))))
                .orElse(Traces.NONE);
    }

    private static Optional<StayId> stay(JsonNode stay) {
        String facility = line(stay.path("facility"));
        String number = line(stay.path("number"));
        boolean usable = Stream.of(facility, number).noneMatch(part -> part.isEmpty() || part.length() > 120);
        return usable ? Optional.of(new StayId(facility, number)) : Optional.empty();
    }

    private static String line(JsonNode value) {
        return value.isTextual() ? value.textValue().strip() : "";
    }

    private static NotUnderstood notUnderstood(SchemaDocument.Refused refused) {
        return new NotUnderstood(refused.why().fault().code(), refused.why().why());
    }

    private Understood understood(Value root, String feed, CodesOfMessage met) {
        JsonEnvelope.Acceptable envelope = JsonCheck.envelope(root);
        Saying saying = new Saying(envelope.saidAt(), envelope.messageId(), feed);
        Map<String, DischargeEvent> byTopic = new LinkedHashMap<>();
        List<Remark> remarks = new ArrayList<>();
        FilesOfMessage files = new FilesOfMessage();
        for (FactMember member : MEMBERS) {
            List<? extends Fact> facts = root.find(member.name())
                    .map(value -> member.facts().apply(value, files))
                    .orElse(List.of());
            for (Fact fact : facts) {
                DischargeEvent event = new DischargeEvent(envelope.stay(), saying, fact);
                if (byTopic.putIfAbsent(fact.topic(), event) != null) {
                    remarks.add(new Remark("/" + member.name(), sentences.of("told-twice")));
                }
            }
        }
        remarks.addAll(files.remarks());
        return new Understood(List.copyOf(byTopic.values()), remarks, files.contents(), met.seen());
    }
}
