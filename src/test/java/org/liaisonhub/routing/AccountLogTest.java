package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Link;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Accounts;
import org.liaisonhub.keys.PrivateFolder;
import org.liaisonhub.keys.Role;
import org.liaisonhub.ledger.LedgerSettings;
import org.liaisonhub.ledger.SqlLedger;

/** Accounts are files that are made and deleted without the hub; who got one and who lost one stands in the chain all the same. */
class AccountLogTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    private static final InstantSource LATER = InstantSource.fixed(Instant.parse("2026-11-22T10:00:01Z"));

    @TempDir
    Path data;

    private SqlLedger ledger;
    private AccountLog log;

    @BeforeEach
    void open() throws IOException {
        PrivateFolder.make(data.resolve("ledger"));
        ledger = SqlLedger.open(data.resolve("ledger"), new JsonDossierFormat());
        log = new AccountLog(ledger, data, CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> look(AccountLog by) {
        return by.recorded(accounts()).stream().map(Account::name).toList();
    }

    private List<Account> accounts() {
        return new Accounts(data, CLOCK).all(damaged -> {
            throw damaged;
        });
    }

    private List<String> said() {
        return ledger.audit().after(0, 100).stream()
                .map(Link::deed)
                .map(deed -> deed.act().verb() + " " + deed.thing().id() + ": " + deed.detail())
                .toList();
    }

    @Test
    void who_was_given_an_account_and_who_lost_one_is_recorded_once_without_the_token() {
        String token = new Accounts(data, CLOCK).add("jeanne", Role.OPERATOR, "");
        new Accounts(data, CLOCK).add("labo", Role.FEED, "json");
        assertThat(look(log)).containsExactly("jeanne", "labo");
        new Accounts(data, CLOCK).revoke("jeanne");
        assertThat(look(log)).containsExactly("labo");
        look(log);

        assertThat(said())
                .containsExactly(
                        "granted jeanne: operator, made 2026-11-22T10:00:00Z",
                        "granted labo: feed json, made 2026-11-22T10:00:00Z",
                        "revoked jeanne: operator, made 2026-11-22T10:00:00Z");
        Deed deed = ledger.audit().newest(1).get(0).deed();
        assertThat(deed.doer().account()).isEqualTo("data folder");
        assertThat(deed.doer().says()).isEqualTo(System.getProperty("user.name"));
        assertThat(deed.outcome()).isEqualTo(Deed.Outcome.DONE);
        assertThat(ledger.audit().after(0, 100).toString()).doesNotContain(token);
        assertThat(Check.of(ledger.audit(), List.of()).fault()).isEmpty();
    }

    @Test
    void what_changed_while_the_hub_stood_still_is_recorded_at_the_next_start_and_nothing_twice() {
        new Accounts(data, CLOCK).add("jeanne", Role.READER, "");
        new Accounts(data, CLOCK).add("paul", Role.READER, "");
        look(log);
        new Accounts(data, CLOCK).revoke("jeanne");
        new Accounts(data, CLOCK).revoke("paul");
        new Accounts(data, LATER).add("paul", Role.ADMINISTRATOR, "");

        assertThat(look(new AccountLog(ledger, data, CLOCK))).containsExactly("paul");
        look(new AccountLog(ledger, data, CLOCK));

        assertThat(said().subList(2, said().size()))
                .containsExactlyInAnyOrder(
                        "revoked jeanne: reader, made 2026-11-22T10:00:00Z",
                        "revoked paul: reader, made 2026-11-22T10:00:00Z",
                        "granted paul: administrator, made 2026-11-22T10:00:01Z");
    }

    @Test
    void an_account_that_cannot_be_recorded_opens_nothing_and_one_taken_away_is_out_all_the_same() {
        new Accounts(data, CLOCK).add("jeanne", Role.READER, "");
        new Accounts(data, CLOCK).add("paul", Role.READER, "");
        look(log);
        sql("create trigger no_more before insert on audit begin select raise(abort, 'no'); end");
        new Accounts(data, CLOCK).revoke("paul");
        new Accounts(data, CLOCK).add("anna", Role.ADMINISTRATOR, "");

        assertThat(look(log)).containsExactly("jeanne");
        sql("drop trigger no_more");
        assertThat(look(log)).containsExactly("anna", "jeanne");
        assertThat(said()).hasSize(4);
    }

    @Test
    void the_accounts_of_another_hub_on_the_same_ledger_are_its_own() {
        new Accounts(data, CLOCK).add("jeanne", Role.READER, "");
        look(log);

        new AccountLog(ledger, data.resolve("other"), CLOCK).recorded(List.of());

        assertThat(said()).hasSize(1);
    }

    private void sql(String statement) {
        try (Handle handle = Jdbi.open(LedgerSettings.in(data.resolve("ledger")).url())) {
            handle.execute(statement);
        }
    }
}
