package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.Equipment;
import org.liaisonhub.discharge.HomeFact.EquipmentItem;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.PausedService;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.letter.Block.Items;

/** What the person can do alone, who is there, which help and equipment comes. */
final class LifeAtHome {
    private final Wording words;
    private final ListingText listing;

    LifeAtHome(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
    }

    List<Block> functionalStatus(Dossier dossier) {
        List<String> lines = new ArrayList<>();
        dossier.find(FunctionalStatus.class).ifPresent(status -> lines.add(autonomy(status)));
        dossier.find(LivingSituation.class).ifPresent(living -> lines.add(living(living)));
        return lines.isEmpty() ? List.of() : List.of(new Items(lines));
    }

    List<Block> homeHelp(Dossier dossier) {
        List<String> lines = new ArrayList<>();
        dossier.find(HomeHelp.class).ifPresent(help -> lines.addAll(help(help)));
        Optional<Listing<PausedService>> paused =
                dossier.find(PausedServices.class).map(PausedServices::services);
        paused.ifPresent(services -> services.entries()
                .forEach(service -> lines.add(
                        words.text(service.toldToResume() ? "paused.told" : "paused.not.told", service.what()))));
        if (paused.filter(Listing::isNilKnown).isPresent()) {
            lines.add(words.text("none.paused"));
        }
        return lines.isEmpty() ? List.of() : List.of(new Items(lines));
    }

    List<Block> equipment(Dossier dossier) {
        return listing.items(
                dossier.find(Equipment.class).map(Equipment::items), "none.equipment", this::equipmentItem);
    }

    private String autonomy(FunctionalStatus status) {
        String course = words.text("label", words.text("autonomy"), words.word(status.course()));
        return Wording.join(" – ", List.of(Optional.of(course), Optional.of(status.text())));
    }

    private String living(LivingSituation living) {
        return words.text("living", words.word(living.livesAlone()), words.orNotStated(living.carer()));
    }

    private List<String> help(HomeHelp help) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("label", words.text("help.status"), words.word(help.status())));
        if (hasProvider(help.status()) || help.provider().isPresent()) {
            String provider =
                    Wording.join(" – ", List.of(Optional.of(words.orNotStated(help.provider())), help.phone()));
            lines.add(words.text("label", words.text("help.provider"), provider));
        }
        if (isToStart(help.status()) || help.startsOn().isPresent()) {
            lines.add(words.text(
                    "label",
                    words.text("help.starts"),
                    words.orNotStated(help.startsOn().map(words::date))));
        }
        help.requestedAt()
                .ifPresent(at -> lines.add(words.text("label", words.text("help.requested"), words.moment(at))));
        if (isWithoutHelp(help.status()) || help.fallback().isPresent()) {
            lines.add(words.text("label", words.text("help.fallback"), words.orNotStated(help.fallback())));
        }
        return lines;
    }

    private static boolean hasProvider(HomeHelpStatus status) {
        return isToStart(status) || status == HomeHelpStatus.REQUESTED || status == HomeHelpStatus.INFORMAL_CARER;
    }

    private static boolean isToStart(HomeHelpStatus status) {
        return status == HomeHelpStatus.ARRANGED
                || status == HomeHelpStatus.EXISTING_RESUME
                || status == HomeHelpStatus.EXISTING_INCREASE;
    }

    private static boolean isWithoutHelp(HomeHelpStatus status) {
        return status == HomeHelpStatus.REFUSED_BY_PERSON || status == HomeHelpStatus.UNAVAILABLE;
    }

    private String equipmentItem(EquipmentItem item) {
        return item.deliveredOn()
                .map(day -> words.text("equipment.delivered", item.what(), words.date(day)))
                .orElseGet(() -> words.text("equipment.no.date", item.what()));
    }
}
