package org.liaisonhub.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Traces;
import org.liaisonhub.discharge.UnknownCode;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** What the hub of the tests knows of its one stay: two deliveries, two versions, a task, a parked message, codes nobody knew. */
final class FakeStay {
    static final StaySummary SUMMARY = new StaySummary(
            FakeHub.STAY,
            StaySummary.State.LEFT,
            Optional.of("DUPONT Marie"),
            Optional.of("1120"),
            Optional.of(FakeHub.NOW.minus(Duration.ofHours(51))),
            FakeHub.NOW.minus(Duration.ofHours(50)));

    static final List<LetterVersion> VERSIONS = List.of(
            new LetterVersion(
                    new DocumentId(FakeHub.STAY, DocumentKind.LIAISON_LETTER, 1),
                    "f1",
                    FakeHub.NOW,
                    2,
                    false,
                    "Letter, version 1"),
            new LetterVersion(
                    new DocumentId(FakeHub.STAY, DocumentKind.LIAISON_LETTER, 2),
                    "f2",
                    FakeHub.NOW,
                    0,
                    false,
                    "Letter of DUPONT\nbody"));

    static final Delivery REFUSED =
            delivery("d-refused", DeliveryStatus.REFUSED, "gp-martin", Optional.of("patient unknown"));

    static final Delivery SENT = delivery("d-sent", DeliveryStatus.SENT, "idel-leroux", Optional.empty());

    static final Task TASK = new Task(
            "7c21",
            new Matter.OfStay(FakeHub.STAY),
            Optional.of("d-refused"),
            "NUR-01",
            Severity.MAJOR,
            Fixer.NUR,
            "Ward 1120, 5511",
            "CareOrders/0",
            List.of("enoxaparin"),
            FakeHub.NOW.minus(Duration.ofMinutes(95)),
            FakeHub.NOW.plus(Duration.ofHours(6)),
            Optional.empty());

    static final List<CodeMet> CODES = List.of(
            new CodeMet(
                    "fhir",
                    new UnknownCode(CodeTable.HOME_HELP, "DEM", ""),
                    3,
                    FakeHub.NOW.minus(Duration.ofDays(2)),
                    FakeHub.NOW.minus(Duration.ofHours(1)),
                    "B-17"),
            new CodeMet(
                    "mllp",
                    new UnknownCode(CodeTable.EXIT_MODE, "DOM,1", "other"),
                    12,
                    FakeHub.NOW.minus(Duration.ofDays(9)),
                    FakeHub.NOW.minus(Duration.ofMinutes(5)),
                    "MSG0007"),
            new CodeMet(
                    "mllp",
                    new UnknownCode(CodeTable.WARD, "KNOWN", ""),
                    4,
                    FakeHub.NOW.minus(Duration.ofDays(9)),
                    FakeHub.NOW.minus(Duration.ofDays(1)),
                    "MSG0003"));

    static final Parked PARKED = new Parked(
            "p-1",
            "mllp",
            "x-application/hl7-v2+er7",
            "MSG00001",
            new Traces("DXCARE|CHU", Optional.of(FakeHub.STAY)),
            "HL7-05",
            "PID-3 holds no number; interface developer",
            "MSH|^~\\&|X\rPID|1".getBytes(StandardCharsets.UTF_8),
            FakeHub.NOW.minus(Duration.ofSeconds(40)),
            Optional.empty());

    private FakeStay() {}

    private static Delivery delivery(String id, DeliveryStatus status, String recipient, Optional<String> note) {
        return new Delivery(
                id,
                new DocumentId(FakeHub.STAY, DocumentKind.LIAISON_LETTER, 2),
                Purpose.FIRST,
                recipient,
                "mailbox",
                status,
                new Truths(Truths.Technical.RECEIVED, Truths.Business.NO_ANSWER, Truths.Human.UNKNOWN),
                3,
                FakeHub.NOW.minus(Duration.ofHours(50)),
                FakeHub.NOW.minus(Duration.ofHours(50)),
                Optional.of(FakeHub.NOW.minus(Duration.ofHours(49))),
                FakeHub.NOW.minus(Duration.ofHours(2)),
                FakeHub.NOW.minus(Duration.ofHours(2)),
                note,
                1);
    }
}
