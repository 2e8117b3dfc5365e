package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.CodesOfMessage.Local;

/**
 * Puts the hub's codes in the place of the hospital's own, before the schema is asked: a sender whose codes are in the
 * tables need not know the published ones. A code that no table has is left for the schema to refuse, by its pointer.
 */
final class LocalMembers {
    private static final Map<String, CodeTable> WHOLE = Map.of(
            "exitMode", CodeTable.EXIT_MODE,
            "exitCircumstance", CodeTable.EXIT_CIRCUMSTANCE,
            "entryMode", CodeTable.ENTRY_MODE,
            "careClass", CodeTable.CARE_CLASS);

    private final ObjectNode root;
    private final CodesOfMessage codes;

    private LocalMembers(ObjectNode root, CodesOfMessage codes) {
        this.root = root;
        this.codes = codes;
    }

    /** Changes the document. @param codes hears of wards and destinations that no table has */
    static void translate(JsonNode document, CodesOfMessage codes) {
        if (document instanceof ObjectNode root) {
            new LocalMembers(root, codes).translate();
        }
    }

    private void translate() {
        WHOLE.forEach((member, table) -> translate(root, member, table, Optional.empty())
                .filter(String::isEmpty)
                .ifPresent(nothing -> root.remove(member)));
        part("departure", "kind", CodeTable.DEPARTURE);
        part("homeHelp", "status", CodeTable.HOME_HELP);
        items("careTeam", "role", CodeTable.CARE_ROLE, Optional.empty());
        items("recipients", "role", CodeTable.CARE_ROLE, Optional.empty());
        items("contacts", "part", CodeTable.CONTACT_PART, Optional.of("other"));
        items("treatmentsAtDischarge", "change", CodeTable.TREATMENT_CHANGE, Optional.of("not-stated"));
        if (root.get("patient") instanceof ObjectNode patient) {
            translate(patient, "sex", CodeTable.SEX, Optional.of("unknown"));
            translate(patient, "reliability", CodeTable.IDENTITY_RELIABILITY, Optional.of("not-stated"));
        }
        ward();
        destination();
    }

    /** A member that says nothing any more without this part of it. */
    private void part(String member, String part, CodeTable table) {
        if (root.get(member) instanceof ObjectNode object) {
            translate(object, part, table, Optional.empty())
                    .filter(String::isEmpty)
                    .ifPresent(nothing -> root.remove(member));
        }
    }

    private void items(String member, String part, CodeTable table, Optional<String> nothing) {
        if (!(root.get(member) instanceof ArrayNode items)) {
            return;
        }
        List<JsonNode> left = new ArrayList<>();
        items.forEach(item -> {
            boolean isEmpty = item instanceof ObjectNode object
                    && translate(object, part, table, nothing)
                            .filter(String::isEmpty)
                            .isPresent();
            if (!isEmpty) {
                left.add(item);
            }
        });
        if (left.isEmpty() && !items.isEmpty()) {
            root.remove(member);
        } else if (left.size() < items.size()) {
            items.removeAll().addAll(left);
        }
    }

    /** What the table made of it, if it has a line; empty text where the code means nothing and nothing can stand for that. */
    private Optional<String> translate(ObjectNode object, String member, CodeTable table, Optional<String> nothing) {
        JsonNode code = object.path(member);
        Optional<String> hub = code.isTextual()
                ? codes.text(table, code.textValue())
                        .map(Local::said)
                        .map(said -> said.or(() -> nothing).orElse(""))
                : Optional.empty();
        hub.ifPresent(said -> object.put(member, said));
        return hub;
    }

    private void ward() {
        if (!(root.get("ward") instanceof ObjectNode ward) || !ward.path("code").isTextual()) {
            return;
        }
        String code = ward.path("code").textValue();
        Optional<String> name = Optional.ofNullable(ward.path("name").textValue());
        codes.ward(code, name)
                .ifPresentOrElse(
                        known -> {
                            ward.put("code", known.code());
                            known.name().ifPresent(own -> ward.put("name", own));
                        },
                        () -> forget("ward", code));
    }

    private void destination() {
        JsonNode destination = root.path("destination");
        if (destination.isTextual()) {
            codes.open(CodeTable.DESTINATION, destination.textValue())
                    .ifPresentOrElse(
                            known -> root.put("destination", known),
                            () -> forget("destination", destination.textValue()));
        }
    }

    /** What a table says means nothing; an empty text is the schema's to refuse. */
    private void forget(String member, String code) {
        if (!code.isBlank()) {
            root.remove(member);
        }
    }
}
