package org.liaisonhub.discharge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.liaisonhub.discharge.StayFact.Ward;

/** The codes of one message: what the hospital's tables make of them, and which of them nobody knows. Not for several threads. */
public final class CodesOfMessage {
    private static final int MOST = 200;

    private final LocalCodes tables;
    private final Set<UnknownCode> unknown = new LinkedHashSet<>();
    private final Set<LocalCodes.Line> translated = new LinkedHashSet<>();

    /** @param tables of the hospital that sends */
    public CodesOfMessage(LocalCodes tables) {
        this.tables = tables;
    }

    /**
     * What a code means by the hospital's own table.
     *
     * @param said what it says; empty if the table says that it means nothing
     */
    public record Local<H>(Optional<H> said) {}

    /** What a table makes of a code, which goes before the standard; empty if it has no line for it. */
    public <H extends Enum<H>> Optional<Local<H>> local(CodeTable table, Class<H> type, String code) {
        return text(table, code)
                .map(local -> new Local<>(local.said()
                        .map(hub ->
                                Enum.valueOf(type, hub.toUpperCase(Locale.ROOT).replace('-', '_')))));
    }

    /** The same for an open table. */
    public Optional<Local<String>> text(CodeTable table, String code) {
        Optional<String> hub = code.isBlank() ? Optional.empty() : tables.hub(table, code);
        hub.ifPresent(said -> note(new LocalCodes.Line(table, code.strip(), said)));
        return hub.map(said -> new Local<>(Optional.of(said).filter(text -> !text.isEmpty())));
    }

    /** What a code says: by the table, else by the standard. */
    public <H extends Enum<H>> Optional<H> read(
            CodeTable table, Class<H> type, String code, Supplier<Optional<H>> standard) {
        Optional<Local<H>> local = local(table, type, code);
        return local.isPresent() ? local.get().said() : standard.get();
    }

    /** Whether the hospital has a line of its own for a code in any of these tables. */
    public boolean isMapped(String code, CodeTable... among) {
        return !code.isBlank()
                && Arrays.stream(among)
                        .anyMatch(table -> tables.hub(table, code).isPresent());
    }

    /**
     * What a code of an open table stands for: the code itself where the hospital has no such table; where it has one, a
     * code that is not in it is unknown, and stands for itself all the same.
     */
    public Optional<String> open(CodeTable table, String code) {
        Optional<Local<String>> local = text(table, code);
        if (local.isPresent()) {
            return local.get().said();
        }
        if (tables.has(table) && !code.isBlank()) {
            unknown(table, code);
        }
        return Optional.of(code).filter(text -> !text.isBlank());
    }

    /** The ward of this code: as the table has it, {@code code} or {@code code|name}, else as it came. */
    public Optional<Ward> ward(String code, Optional<String> name) {
        return open(CodeTable.WARD, code).map(known -> {
            int bar = known.indexOf('|');
            return bar < 0 || known.equals(code)
                    ? new Ward(known, name)
                    : new Ward(
                            known.substring(0, bar).strip(),
                            Optional.of(known.substring(bar + 1).strip()).filter(own -> !own.isEmpty()));
        });
    }

    /** Notes a code nobody knows, of which nothing was read, or, of an open table, which stands for itself. */
    public void unknown(CodeTable table, String code) {
        note(UnknownCode.of(table, code, ""));
    }

    /** Notes a code nobody knows. @param readAs the hub code it was taken for all the same */
    public void unknown(CodeTable table, String code, Enum<?> readAs) {
        note(UnknownCode.of(table, code, readAs.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** Notes that words stood where a code was expected; what they were is not kept. */
    public void words(CodeTable table) {
        note(new UnknownCode(table, UnknownCode.WORDS, ""));
    }

    private void note(UnknownCode code) {
        boolean isNew = unknown.stream()
                .noneMatch(
                        other -> other.table() == code.table() && other.local().equals(code.local()));
        if (isNew && unknown.size() < MOST) {
            unknown.add(code);
        }
    }

    private void note(LocalCodes.Line line) {
        if (translated.size() < MOST) {
            translated.add(line);
        }
    }

    /** Takes over what another part of the message met. */
    public void add(CodesSeen others) {
        others.unknown().forEach(this::note);
        others.translated().forEach(this::note);
    }

    /** What became of the codes so far. */
    public CodesSeen seen() {
        return new CodesSeen(List.copyOf(unknown), List.copyOf(translated));
    }
}
