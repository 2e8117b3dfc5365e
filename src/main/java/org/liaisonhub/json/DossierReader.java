package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;

/** Reads one dossier that is exactly as {@link JsonDossierFormat} has it. */
final class DossierReader {
    private final JsonMapper mapper;
    private final JsonParser json;

    DossierReader(JsonMapper mapper, JsonParser json) {
        this.mapper = mapper;
        this.json = json;
    }

    /** @throws IllegalArgumentException if anything is not as it is written; says where, and nothing of what is there */
    Dossier read() throws IOException {
        expect(JsonToken.START_OBJECT);
        member("v");
        expect(JsonToken.VALUE_NUMBER_INT);
        int version = json.getIntValue();
        if (version != JsonDossierFormat.OF_ONE_FEED && version != JsonDossierFormat.OF_SEVERAL_FEEDS) {
            throw refused("version " + JsonDossierFormat.OF_ONE_FEED + " or " + JsonDossierFormat.OF_SEVERAL_FEEDS);
        }
        List<Saying> sayings = sayings();
        Map<String, Said> facts = facts(sayings);
        Map<String, List<Said>> others =
                version == JsonDossierFormat.OF_SEVERAL_FEEDS ? others(sayings, List.copyOf(facts.values())) : Map.of();
        expect(JsonToken.END_OBJECT);
        if (json.nextToken() != null) {
            throw refused("the end");
        }
        return new Dossier(facts, others);
    }

    private List<Saying> sayings() throws IOException {
        List<Saying> sayings = new ArrayList<>();
        member("sayings");
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            sayings.add(new Saying(Instant.parse(string()), string(), string()));
            expect(JsonToken.END_ARRAY);
        }
        is(JsonToken.END_ARRAY);
        return sayings;
    }

    private Map<String, Said> facts(List<Saying> sayings) throws IOException {
        Map<String, Said> facts = new TreeMap<>();
        member("facts");
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Class<? extends Fact> type = FactTypes.find(string()).orElseThrow(() -> refused("a known type of fact"));
            Saying saying = listed(sayings);
            expect(JsonToken.START_OBJECT);
            Fact fact = mapper.readValue(json, type);
            if (facts.put(fact.topic(), new Said(fact, saying)) != null) {
                throw refused("one fact for each topic");
            }
            expect(JsonToken.END_ARRAY);
        }
        is(JsonToken.END_ARRAY);
        return facts;
    }

    private Map<String, List<Said>> others(List<Saying> sayings, List<Said> facts) throws IOException {
        Map<String, List<Said>> others = new TreeMap<>();
        member("others");
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Said newest = listed(facts);
            Saying saying = listed(sayings);
            Fact fact = newest.fact();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                fact = mapper.readValue(json, fact.getClass());
                json.nextToken();
            }
            is(JsonToken.END_ARRAY);
            String topic = newest.fact().topic();
            List<Said> heard = others.computeIfAbsent(topic, key -> new ArrayList<>());
            Said other = new Said(fact, saying);
            if (!fact.topic().equals(topic)
                    || !isOlder(other, newest, heard)
                    || heard.size() > Dossier.MOST_FEEDS - 2) {
                throw refused("the next older word on a topic, of another feed");
            }
            heard.add(other);
        }
        is(JsonToken.END_ARRAY);
        return others;
    }

    private static boolean isOlder(Said said, Said newest, List<Said> heard) {
        Said last = heard.isEmpty() ? newest : heard.get(heard.size() - 1);
        return said.compareTo(last) < 0
                && Stream.concat(Stream.of(newest), heard.stream())
                        .noneMatch(
                                one -> one.saying().feed().equals(said.saying().feed()));
    }

    private <T> T listed(List<T> list) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        int place = json.getIntValue();
        if (place < 0 || place >= list.size()) {
            throw refused("the index of a saying or fact");
        }
        return list.get(place);
    }

    private void member(String name) throws IOException {
        expect(JsonToken.FIELD_NAME);
        if (!json.currentName().equals(name)) {
            throw refused("member " + name);
        }
    }

    private String string() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    private void expect(JsonToken token) throws IOException {
        json.nextToken();
        is(token);
    }

    private void is(JsonToken token) {
        if (json.currentToken() != token) {
            throw refused(token.name());
        }
    }

    private IllegalArgumentException refused(String expected) {
        return new IllegalArgumentException("not a dossier: expected " + expected + " at character "
                + json.currentTokenLocation().getCharOffset());
    }
}
