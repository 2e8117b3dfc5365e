package org.liaisonhub.fhir;

import java.util.List;
import java.util.regex.Pattern;
import org.liaisonhub.letter.Block;

/** Blocks of text as XHTML (FHIR R4, Narrative); what is beyond the basic plane is written as a reference. */
final class FhirNarrative {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int USUAL_SIZE = 1_024;

    private final StringBuilder xhtml = new StringBuilder(USUAL_SIZE);

    private FhirNarrative() {}

    static FhirNode of(List<Block> blocks, String language) {
        FhirNarrative narrative = new FhirNarrative();
        narrative.element("div", language, blocks);
        // The section's text may say more than its entries: it is written from the whole dossier.
        return new FhirNode().set("status", "additional").set("div", narrative);
    }

    private void element(String div, String language, List<Block> blocks) {
        xhtml.append('<').append(div).append(" xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"");
        xhtml.append(language).append("\" lang=\"").append(language).append('"');
        if (blocks.isEmpty()) {
            xhtml.append("/>");
            return;
        }
        xhtml.append('>');
        blocks.forEach(this::append);
        close(div);
    }

    private void append(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            text("p", paragraph.text());
        } else if (block instanceof Block.Items items) {
            all("ul", items.items(), item -> text("li", item));
        } else if (block instanceof Block.Table table) {
            open("table");
            open("thead");
            row("th", table.heading());
            close("thead");
            all("tbody", table.rows(), cells -> row("td", cells));
            close("table");
        }
    }

    private void row(String cell, List<String> cells) {
        all("tr", cells, text -> text(cell, text));
    }

    private <T> void all(String element, List<T> parts, java.util.function.Consumer<T> each) {
        if (parts.isEmpty()) {
            xhtml.append('<').append(element).append("/>");
            return;
        }
        open(element);
        parts.forEach(each);
        close(element);
    }

    private void open(String element) {
        xhtml.append('<').append(element).append('>');
    }

    private void close(String element) {
        xhtml.append("</").append(element).append('>');
    }

    private void text(String element, String text) {
        open(element);
        String clean = FhirText.clean(text);
        if (clean.indexOf('\n') < 0 && clean.indexOf('\r') < 0) {
            escaped(clean);
        } else {
            String[] lines = LINE_END.split(clean, -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xhtml.append("<br/>");
                }
                escaped(lines[i]);
            }
        }
        close(element);
    }

    private void escaped(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '&' || c == '<' || c == '>' || Character.isHighSurrogate(c)) {
                xhtml.append(text, done, i);
                if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                    xhtml.append("&#x");
                    xhtml.append(Integer.toHexString(text.codePointAt(i++)).toUpperCase(java.util.Locale.ROOT));
                    xhtml.append(';');
                } else {
                    xhtml.append(reference(c));
                }
                done = i + 1;
            }
        }
        xhtml.append(text, done, text.length());
    }

    @Override
    public String toString() {
        return xhtml.toString();
    }

    private static String reference(char c) {
        return switch (c) {
            case '"' -> "&quot;";
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "\ufffd";
        };
    }
}
