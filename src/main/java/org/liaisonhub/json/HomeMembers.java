package org.liaisonhub.json;

import static org.liaisonhub.json.FactMember.one;

import java.util.List;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;

/** The members a nurse or a social worker writes. */
final class HomeMembers {
    static final List<FactMember> ALL = List.of(
            one("nursingCare", value -> new HomeFact.NursingCare(value.listing(HomeMembers::careOrder))),
            one("nursingNote", value -> new HomeFact.NursingNote(value.text())),
            one("devices", value -> new HomeFact.Devices(value.listing(HomeMembers::device))),
            one("wounds", value -> new HomeFact.Wounds(value.listing(HomeMembers::wound))),
            one(
                    "functionalStatus",
                    value -> new HomeFact.FunctionalStatus(
                            value.code("course", HomeFact.FunctionalStatus.Course.class), value.text("text"))),
            one(
                    "livingSituation",
                    value -> new HomeFact.LivingSituation(
                            value.code("livesAlone", Answer.Value.class), value.findText("carer"))),
            one("homeHelp", HomeMembers::homeHelp),
            one("pausedServices", value -> new HomeFact.PausedServices(value.listing(HomeMembers::pausedService))),
            one("equipment", value -> new HomeFact.Equipment(value.listing(HomeMembers::equipmentItem))),
            one("recipients", value -> new HomeFact.WantedRecipients(value.items(HomeMembers::recipient))));

    private HomeMembers() {}

    private static CareOrder careOrder(Value value) {
        return new CareOrder(
                value.code("need", CareOrder.Need.class),
                value.text("what"),
                value.findText("frequency"),
                value.findDate("until"),
                value.findText("duration"),
                value.findInstant("firstVisit"),
                value.findText("lastGiven"));
    }

    private static HomeFact.Device device(Value value) {
        return new HomeFact.Device(value.text("what"), value.findText("instructions"));
    }

    private static HomeFact.Wound wound(Value value) {
        return new HomeFact.Wound(
                value.text("site"),
                value.findText("protocol"),
                value.findText("frequency"),
                value.findDate("stitchesOutOn"));
    }

    private static HomeFact.HomeHelp homeHelp(Value value) {
        return new HomeFact.HomeHelp(
                value.code("status", HomeHelpStatus.class),
                value.findText("provider"),
                value.findText("phone"),
                value.findDate("startsOn"),
                value.findInstant("requestedAt"),
                value.findText("fallback"));
    }

    private static HomeFact.PausedService pausedService(Value value) {
        return new HomeFact.PausedService(
                value.text("what"), value.get("toldToResume").flag());
    }

    private static HomeFact.EquipmentItem equipmentItem(Value value) {
        return new HomeFact.EquipmentItem(value.text("what"), value.findDate("deliveredOn"));
    }

    private static HomeFact.WantedRecipient recipient(Value value) {
        return new HomeFact.WantedRecipient(
                value.code("role", CareRole.class), PersonMembers.professional(value.get("professional")));
    }
}
