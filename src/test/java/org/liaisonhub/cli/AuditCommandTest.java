package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Doer;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.PrivateFolder;
import org.liaisonhub.ledger.SqlLedger;

class AuditCommandTest extends CommandToHub {
    @Test
    void deeds_are_listed_newest_first_with_who_what_and_why() {
        assertThat(command.run("audit")).isZero();

        assertThat(command.out().lines().toList())
                .hasSize(4)
                .element(1)
                .asString()
                .contains("j.roux (Jeanne Roux)", "dismissed", "PARKED p-9", "HL7-05 a test");
        assertThat(command.out()).contains("gp-petit gone away").doesNotContain("700001");
    }

    @Test
    void deeds_are_listed_by_stay_and_by_account() {
        assertThat(command.run("audit", "--stay", "1.2.250%2FA/26004211")).isZero();
        assertThat(command.out()).contains("redirected").doesNotContain("p-9");

        assertThat(command.run("audit", "--account", "nobody")).isZero();

        assertThat(command.out()).contains("Nobody did anything yet");
    }

    @Test
    void verify_says_how_many_first_last_and_head() {
        assertThat(command.run("audit", "verify")).isZero();

        assertThat(command.out())
                .contains("Intact: 3 deeds from 2026-11-22T16:00:00Z to 2026-11-22T16:00:02Z")
                .contains(hub.trail.head().toString());
    }

    @Test
    void verify_names_the_first_that_does_not_fit_and_leaves_with_1() {
        hub.trail.links.remove(1);

        assertThat(command.run("audit", "verify")).isEqualTo(1);

        assertThat(command.out()).contains("BROKEN at 2: it was taken out");
    }

    @Test
    void an_export_has_a_line_for_each_deed_and_is_recorded_before() {
        assertThat(command.run("audit", "export", "--why", "yearly review")).isZero();
        assertThat(command.out().lines()).hasSize(3);

        assertThat(command.run(
                        "audit",
                        "export",
                        "--from",
                        "2026-11-22T16:00:01Z",
                        "--to",
                        "2026-11-22T16:00:02Z",
                        "--why",
                        "look"))
                .isZero();

        assertThat(command.out().strip()).isEqualTo("{\"id\":\"audit-2\"}");
        assertThat(hub.trail.copies).hasSize(2).last().asString().contains("2026-11-22T16:00:01Z/", "look");
    }

    @Test
    void verify_needs_no_hub_and_knows_a_head_noted_elsewhere() throws Exception {
        Path data = folder.resolve("still");
        PrivateFolder.make(data.resolve("ledger"));
        Head head;
        try (SqlLedger ledger = SqlLedger.open(data.resolve("ledger"), new JsonDossierFormat())) {
            ledger.<Boolean>commit(entry -> {
                entry.record(new Deed(
                        Instant.parse("2026-11-22T16:00:00Z"),
                        new Doer("a", "operator", "here", ""),
                        Act.RELOADED,
                        new Thing(Thing.Kind.DIRECTORY, ""),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "new",
                        Deed.Outcome.DONE));
                return true;
            });
            head = ledger.audit().head();
        }

        assertThat(command.run("audit", "verify", "--offline", "--data", data.toString()))
                .isZero();
        assertThat(command.run("audit", "verify", "--head", head.toString(), "--data", data.toString()))
                .isZero();
        assertThat(command.run("audit", "verify", "--head", "2:" + "0".repeat(64), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(command.out()).contains("BROKEN at 2: the end was cut off");
        assertThat(command.run(
                        "audit",
                        "verify",
                        "--offline",
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(command.err()).contains("there is no ledger");
    }
}
