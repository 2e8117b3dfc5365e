package org.liaisonhub.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Accounts;
import org.liaisonhub.keys.KeysUnreadable;
import picocli.CommandLine.Command;

/** Who may come in by HTTP. Works on the data folder itself, whether a hub runs on it or not; a running one knows within a second. */
@Command(name = "access", mixinStandardHelpOptions = true)
final class AccessCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    AccessCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    @Override
    public Integer call() {
        List<Account> accounts = register(place).all(this::damaged);
        Table table = new Table(
                words.say("head.account"), words.say("head.role"), words.say("head.feed"), words.say("head.made"));
        table.add(Accounts.OPERATOR, "administrator", "", words.say("access.of-file", "credentials/operator-token"));
        table.add(Accounts.FEED, "feed", Account.EVERY_FEED, words.say("access.of-file", "credentials/feed-token"));
        accounts.forEach(account -> table.add(
                account.name(),
                account.role().code(),
                account.feed(),
                account.madeAt().toString()));
        place.around().out().print(table);
        place.around().out().flush();
        return ExitCodes.DONE;
    }

    static Accounts register(Place place) {
        return new Accounts(place.options().data(), InstantSource.system());
    }

    private void damaged(KeysUnreadable fault) {
        place.around().err().println("liaison: " + fault.getMessage());
    }
}
