package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.discharge.Listing;

/** A value of a document that follows its schema: what is asked for is there and has its type. */
record Value(JsonNode node) {
    String text() {
        return node.textValue();
    }

    boolean flag() {
        return node.booleanValue();
    }

    Instant instant() {
        return OffsetDateTime.parse(node.textValue()).toInstant();
    }

    LocalDate date() {
        return LocalDate.parse(node.textValue());
    }

    /** A code in lower case with hyphens, as the constant of that name. */
    <E extends Enum<E>> E code(Class<E> type) {
        return Enum.valueOf(type, node.textValue().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Value get(String member) {
        return new Value(node.required(member));
    }

    Optional<Value> find(String member) {
        return Optional.ofNullable(node.get(member)).map(Value::new);
    }

    String text(String member) {
        return get(member).text();
    }

    <E extends Enum<E>> E code(String member, Class<E> type) {
        return get(member).code(type);
    }

    Optional<String> findText(String member) {
        return find(member).map(Value::text);
    }

    Optional<LocalDate> findDate(String member) {
        return find(member).map(Value::date);
    }

    Optional<Instant> findInstant(String member) {
        return find(member).map(Value::instant);
    }

    /** The items of an array; none if it is not one. */
    <T> List<T> items(Function<Value, T> reader) {
        if (!node.isArray()) {
            return List.of();
        }
        List<T> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(reader.apply(new Value(item))));
        return items;
    }

    List<String> findTexts(String member) {
        return find(member).map(array -> array.items(Value::text)).orElse(List.of());
    }

    /** An array with items, or {@code {"none": why}}. */
    <T> Listing<T> listing(Function<Value, T> reader) {
        return node.isArray() ? Listing.of(items(reader)) : Listing.empty(code("none", Listing.EmptyReason.class));
    }
}
