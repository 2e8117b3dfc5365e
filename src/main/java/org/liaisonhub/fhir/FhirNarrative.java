package org.liaisonhub.fhir;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.liaisonhub.letter.Block;

/**
 * Blocks of text as XHTML. Built as a tree: having HAPI parse the same XHTML from text takes a hundred times as long.
 */
final class FhirNarrative {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private FhirNarrative() {}

    static Narrative of(List<Block> blocks, String language) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", XhtmlNode.XMLNS);
        div.setAttribute("lang", language);
        div.setAttribute("xml:lang", language);
        blocks.forEach(block -> append(div, block));
        Narrative narrative = new Narrative();
        // The section's text may say more than its entries: it is written from the whole dossier.
        narrative.setStatus(Narrative.NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }

    private static void append(XhtmlNode div, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            lines(div.addTag("p"), paragraph.text());
        } else if (block instanceof Block.Items items) {
            XhtmlNode list = div.addTag("ul");
            items.items().forEach(item -> lines(list.addTag("li"), item));
        } else if (block instanceof Block.Table table) {
            XhtmlNode rows = div.addTag("table");
            row(rows.addTag("thead"), "th", table.heading());
            XhtmlNode body = rows.addTag("tbody");
            table.rows().forEach(cells -> row(body, "td", cells));
        }
    }

    private static void row(XhtmlNode rows, String cell, List<String> cells) {
        XhtmlNode row = rows.addTag("tr");
        cells.forEach(text -> lines(row.addTag(cell), text));
    }

    private static void lines(XhtmlNode parent, String text) {
        String clean = FhirText.clean(text);
        if (clean.indexOf('\n') < 0 && clean.indexOf('\r') < 0) {
            parent.addText(clean);
            return;
        }
        String[] lines = LINE_END.split(clean, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.addTag("br");
            }
            parent.addText(lines[i]);
        }
    }
}
