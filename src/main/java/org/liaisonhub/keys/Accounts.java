package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The register of named accounts, one file each under {@code <data>/credentials/accounts}, readable by the hub's user alone. No token is
 * in it. Two accounts are not in it: {@code operator} and {@code feed}, whose tokens lie beside it for whoever may read the data folder.
 *
 * @param data the hub's data folder
 */
public record Accounts(Path data, InstantSource clock) {

    /** The account of {@code credentials/operator-token}: whoever may read the data folder may do everything. */
    public static final String OPERATOR = "operator";

    /** The account of {@code credentials/feed-token}, for every feed. */
    public static final String FEED = "feed";

    private static final String ENDING = ".account";

    /**
     * Makes an account; what its token opens is open within a second.
     *
     * @return the token, which is kept nowhere
     * @throws IllegalArgumentException when name, role and feed do not go together, or the name is taken
     * @throws UncheckedIOException when it cannot be written
     */
    public String add(String name, Role role, String feed) {
        var token = RandomSecret.next();
        var account = Account.of(name, role, feed, token, clock.instant());
        if (name.equals(OPERATOR) || name.equals(FEED) || Files.exists(file(name))) {
            throw new IllegalArgumentException("there is an account of the name " + name + " already");
        }
        DurableFile.write(file(name), account.asText());
        return token;
    }

    /**
     * Ends an account; its token opens nothing more within a second.
     *
     * @return whether there was one
     */
    public boolean revoke(String name) {
        if (!Account.isName(name) || Files.notExists(file(name))) {
            return false;
        }
        try {
            DurableFile.delete(file(name));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The account " + name + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /**
     * Every account of the register, by name.
     *
     * @param damaged hears of each account that cannot be read and is left out
     */
    public List<Account> all(Consumer<KeysUnreadable> damaged) {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(Account::isName)
                    .sorted()
                    .flatMap(name -> read(name, damaged).stream())
                    .toList();
        } catch (IOException e) {
            throw new KeysUnreadable(folder(), "the folder cannot be read", "Give it back to the hub's user", e);
        }
    }

    private Optional<Account> read(String name, Consumer<KeysUnreadable> damaged) {
        try {
            return Optional.of(Account.read(name, file(name)));
        } catch (KeysUnreadable e) {
            damaged.accept(e);
            return Optional.empty();
        }
    }

    private Path folder() {
        return data.resolve("credentials").resolve("accounts");
    }

    private Path file(String name) {
        return folder().resolve(name + ENDING);
    }
}
