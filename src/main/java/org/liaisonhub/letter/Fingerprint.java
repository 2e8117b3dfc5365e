package org.liaisonhub.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;
import org.liaisonhub.letter.Block.Table;

/**
 * The digest of what a document tells its reader: SHA-256 of title, sections and digests of the enclosed files, in hexadecimal. Every text is written
 * after its length and every list after its size, so that no two documents are written alike.
 */
final class Fingerprint {
    private final StringBuilder written = new StringBuilder(8192);

    private Fingerprint() {}

    static String of(String title, List<LetterSection> sections) {
        return of(title, sections, List.of());
    }

    /** @param files digests of what is enclosed; with none, the fingerprint is that of the text alone, as it always was */
    static String of(String title, List<LetterSection> sections, List<String> files) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(title);
        fingerprint.size('S', sections.size());
        sections.forEach(fingerprint::section);
        if (!files.isEmpty()) {
            fingerprint.texts('F', files);
        }
        return fingerprint.digest();
    }

    private void section(LetterSection section) {
        text(section.kind().name());
        text(section.title());
        size('B', section.blocks().size());
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            size('P', 1);
            text(paragraph.text());
        } else if (block instanceof Items list) {
            texts('I', list.items());
        } else if (block instanceof Table table) {
            texts('H', table.heading());
            size('T', table.rows().size());
            table.rows().forEach(row -> texts('R', row));
        }
    }

    private void texts(char kind, List<String> texts) {
        size(kind, texts.size());
        texts.forEach(this::text);
    }

    private void size(char kind, int size) {
        written.append(kind).append(size).append(';');
    }

    private void text(String text) {
        written.append(text.length()).append(':').append(text);
    }

    private String digest() {
        try {
            byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
