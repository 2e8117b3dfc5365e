package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.Device;
import org.liaisonhub.discharge.HomeFact.Devices;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.letter.Block.Paragraph;

/** What the nurse is to do, how often, until when, from when; wounds and devices (R.1112-2). */
final class CareOrders {
    private final Wording words;
    private final ListingText listing;
    private final List<String> careHeading;
    private final List<String> woundHeading;

    CareOrders(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
        this.careHeading = List.of(
                words.text("care.what"),
                words.text("care.frequency"),
                words.text("care.until"),
                words.text("care.first.visit"),
                words.text("care.last.given"));
        this.woundHeading = List.of(
                words.text("wound.site"),
                words.text("wound.protocol"),
                words.text("wound.frequency"),
                words.text("wound.stitches"));
    }

    List<Block> orders(Dossier dossier) {
        return listing.table(
                dossier.find(NursingCare.class).map(NursingCare::orders), "none.care", careHeading, this::order);
    }

    /** The orders and what the ward's nurses pass on. */
    List<Block> ordersAndNote(Dossier dossier) {
        List<Block> blocks = new ArrayList<>(orders(dossier));
        Optional<String> note =
                dossier.find(NursingNote.class).map(NursingNote::text).filter(text -> !text.isBlank());
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph(words.text("not.stated.sentence")));
        }
        note.ifPresent(text -> blocks.add(new Paragraph(words.text("care.note", text))));
        return blocks;
    }

    List<Block> wounds(Dossier dossier) {
        return listing.table(dossier.find(Wounds.class).map(Wounds::wounds), "none.wounds", woundHeading, this::wound);
    }

    List<Block> devices(Dossier dossier) {
        return listing.items(dossier.find(Devices.class).map(Devices::devices), "none.devices", this::device);
    }

    private List<String> order(CareOrder order) {
        String what = order.need() == CareOrder.Need.OTHER
                ? order.what()
                : words.text("label", words.word(order.need()), order.what());
        return List.of(
                what,
                words.orNotStated(order.frequency()),
                words.orNotStated(order.until()
                        .map(day -> words.text("care.until.day", words.date(day)))
                        .or(order::duration)),
                words.orNotStated(order.firstVisit().map(words::moment)),
                order.lastGiven().orElseGet(() -> words.text(lastGivenIsOwed(order) ? "not.stated" : "nothing")));
    }

    /** A next dose cannot be given safely by who does not know the last. */
    private static boolean lastGivenIsOwed(CareOrder order) {
        return order.need() == CareOrder.Need.INJECTION_INFUSION;
    }

    private List<String> wound(Wound wound) {
        return List.of(
                wound.site(),
                words.orNotStated(wound.protocol()),
                words.orNotStated(wound.frequency()),
                words.orNotStated(wound.stitchesOutOn().map(words::date)));
    }

    private String device(Device device) {
        return device.instructions()
                .map(instructions -> words.text("label", device.what(), instructions))
                .orElseGet(() -> words.text("device.no.instructions", device.what()));
    }
}
