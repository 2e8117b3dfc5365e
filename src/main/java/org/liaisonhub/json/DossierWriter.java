package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;

/** Writes one dossier as {@link JsonDossierFormat} has it. */
final class DossierWriter {
    private final JsonMapper mapper;
    private final JsonGenerator json;

    DossierWriter(JsonMapper mapper, JsonGenerator json) {
        this.mapper = mapper;
        this.json = json;
    }

    void write(Dossier dossier) throws IOException {
        Map<Saying, Integer> sayings = new LinkedHashMap<>();
        dossier.facts().values().forEach(said -> sayings.putIfAbsent(said.saying(), sayings.size()));
        dossier.others()
                .values()
                .forEach(others -> others.forEach(said -> sayings.putIfAbsent(said.saying(), sayings.size())));
        json.writeStartObject();
        json.writeNumberField(
                "v", dossier.others().isEmpty() ? JsonDossierFormat.OF_ONE_FEED : JsonDossierFormat.OF_SEVERAL_FEEDS);
        writeSayings(sayings);
        writeFacts(dossier, sayings);
        if (!dossier.others().isEmpty()) {
            writeOthers(dossier, sayings);
        }
        json.writeEndObject();
    }

    private void writeSayings(Map<Saying, Integer> sayings) throws IOException {
        json.writeArrayFieldStart("sayings");
        for (Saying saying : sayings.keySet()) {
            json.writeStartArray();
            json.writeString(saying.at().toString());
            json.writeString(saying.messageId());
            json.writeString(saying.feed());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeFacts(Dossier dossier, Map<Saying, Integer> sayings) throws IOException {
        json.writeArrayFieldStart("facts");
        for (Map.Entry<String, Said> entry : dossier.facts().entrySet()) {
            Fact fact = entry.getValue().fact();
            if (!entry.getKey().equals(fact.topic())) {
                throw new IllegalArgumentException("a dossier keeps each fact under its own topic");
            }
            json.writeStartArray();
            json.writeString(FactTypes.idOf(fact));
            json.writeNumber(sayings.getOrDefault(entry.getValue().saying(), -1));
            mapper.writeValue(json, fact);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeOthers(Dossier dossier, Map<Saying, Integer> sayings) throws IOException {
        json.writeArrayFieldStart("others");
        int place = 0;
        for (Map.Entry<String, Said> entry : dossier.facts().entrySet()) {
            for (Said other : dossier.others().getOrDefault(entry.getKey(), List.of())) {
                json.writeStartArray();
                json.writeNumber(place);
                json.writeNumber(sayings.getOrDefault(other.saying(), -1));
                if (!other.fact().equals(entry.getValue().fact())) {
                    mapper.writeValue(json, other.fact());
                }
                json.writeEndArray();
            }
            place++;
        }
        json.writeEndArray();
    }
}
