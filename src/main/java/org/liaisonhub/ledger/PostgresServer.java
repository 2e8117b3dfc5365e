package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How the hub connects to a PostgreSQL server: a commit returns when it is on disk, nobody waits for ever for a server or a
 * hub that is frozen, and beyond this machine the server's name is verified by TLS.
 */
final class PostgresServer {
    /** Longer than any wait for a lock, so that a slow answer is told from none. */
    private static final String SECONDS_TO_ANSWER = "60";

    /**
     * A commit waits for the disk, whatever the server's standard is. A hub that is frozen in the middle of a commit holds
     * up the others for a minute at most.
     */
    private static final String SESSION =
            "-c synchronous_commit=on -c lock_timeout=20s" + " -c idle_in_transaction_session_timeout=60s";

    private static final Set<String> SECRETS = Set.of("password", "sslpassword");

    private PostgresServer() {}

    /** A pool for the hub's work; a server that is not there is found out by the first use, and said in one line. */
    static HikariDataSource pool(LedgerSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(2 * settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "liaison");
        config.addDataSourceProperty("options", SESSION);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Single connections for changes of tables, which may take their time. */
    static DataSource unhurried(LedgerSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        settings.user().ifPresent(source::setUser);
        settings.password().ifPresent(source::setPassword);
        source.setApplicationName("liaison migration");
        source.setConnectTimeout(Math.max(1, (int) settings.patience().toSeconds()));
        return source;
    }

    /**
     * Looks at a URL before it is used.
     *
     * @throws LedgerNotOpened if it is none, has a secret in it, or would carry patients' records in plain text
     */
    static void check(String url) {
        Properties said = Driver.parseURL(url, null);
        if (said == null) {
            throw new LedgerNotOpened("the ledger's URL is not understood; it reads"
                    + " jdbc:postgresql://host:port/database?sslmode=verify-full");
        }
        if (SECRETS.stream().anyMatch(said::containsKey)) {
            throw new LedgerNotOpened(
                    "the ledger's URL holds a password; take it out and name a file by liaison.ledger.password-file");
        }
        boolean stays = Arrays.stream(said.getProperty("PGHOST", "localhost").split(","))
                .allMatch(PostgresServer::isThisMachine);
        if (!stays && !"verify-full".equals(said.getProperty("sslmode"))) {
            throw new LedgerNotOpened("the ledger's URL leads to another machine, and patients' records would travel in"
                    + " plain text or to anybody; add sslmode=verify-full and sslrootcert=FILE");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
