package org.liaisonhub.routing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.liaisonhub.broker.BrokerTls;
import org.liaisonhub.console.ConsoleTls;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.SuppliedKeys;
import org.liaisonhub.routing.mllp.MllpTls;
import org.liaisonhub.routing.mllp.MllpTls.ClientCertificate;

/** The settings {@code liaison.tls.*}, {@code liaison.host-names} and {@code liaison.<door>.tls}. */
record Tls(HubSettings settings) {

    /** How a door is protected. */
    enum Mode {
        /** In plain text, for this machine only. */
        OFF,
        /** The hub shows a certificate. */
        ON,
        /** Both sides do. */
        MUTUAL
    }

    /** @throws HubNotStarted if a value is none of those there are, or a door would be open to other machines in plain text */
    void check() {
        beyondThisMachine(Setting.MLLP_HOST, Setting.MLLP_TLS);
        beyondThisMachine(Setting.HTTP_HOST, Setting.HTTP_TLS);
        if (mode(Setting.OBSERVE_TLS) == Mode.MUTUAL) {
            throw settings.wrong(
                    Setting.OBSERVE_TLS,
                    "is neither off nor on; who reads the metrics shows a token, not a certificate");
        }
        beyondThisMachine(Setting.OBSERVE_HOST, Setting.OBSERVE_TLS);
        if (mode(Setting.BROKER_TLS) == Mode.OFF) {
            throw settings.wrong(
                    Setting.BROKER_TLS, "is neither on nor mutual; recipients are never served in plain text");
        }
    }

    Mode mode(Setting door) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(settings.text(door)))
                .findFirst()
                .orElseThrow(() -> settings.wrong(door, "is none of off, on, mutual"));
    }

    HubKeys keys(InstantSource clock) {
        try {
            return HubKeys.open(settings.data(), hostNames(), supplied(), clock);
        } catch (IllegalArgumentException e) {
            throw settings.wrong(Setting.HOST_NAMES, "names no host: " + e.getMessage());
        }
    }

    /** What clients call this machine by; at least one name, the first of which the other broker of a pair goes by. */
    List<String> hostNames() {
        List<String> names = Arrays.stream(settings.text(Setting.HOST_NAMES).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw settings.wrong(Setting.HOST_NAMES, "names no host");
        }
        return names;
    }

    Optional<SuppliedKeys> supplied() {
        try {
            return SuppliedKeys.of(file(Setting.TLS_CERTIFICATE), file(Setting.TLS_KEY));
        } catch (IllegalArgumentException e) {
            throw new HubNotStarted(String.valueOf(e.getMessage()), e);
        }
    }

    List<Path> trusted() {
        return file(Setting.TLS_TRUST).stream().toList();
    }

    /** Of the HTTP door: any certificate of a trusted authority will do, for the account is known by its token. */
    Optional<ConsoleTls> http(HubKeys keys) {
        Mode mode = mode(Setting.HTTP_TLS);
        return mode == Mode.OFF
                ? Optional.empty()
                : Optional.of(new ConsoleTls(keys.serverTls(trusted(), certificate -> true), mode == Mode.MUTUAL));
    }

    /** Of the MLLP door: with {@code mutual} only the certificates of the senders named. */
    Optional<MllpTls> mllp(HubKeys keys, Optional<SenderBook> senders) {
        return switch (mode(Setting.MLLP_TLS)) {
            case OFF -> Optional.empty();
            case ON -> Optional.of(new MllpTls(keys.serverTls(), ClientCertificate.NONE));
            case MUTUAL ->
                Optional.of(new MllpTls(
                        keys.serverTls(
                                trusted(),
                                certificate -> senders.filter(book -> book.knows(certificate))
                                        .isPresent()),
                        ClientCertificate.REQUIRED));
        };
    }

    /** Of health and metrics: nobody is asked for a certificate. */
    Optional<SSLContext> observe(HubKeys keys) {
        return mode(Setting.OBSERVE_TLS) == Mode.OFF ? Optional.empty() : Optional.of(keys.serverTls());
    }

    /** Of the recipients' door. */
    BrokerTls broker() {
        return new BrokerTls(supplied(), mode(Setting.BROKER_TLS) == Mode.MUTUAL);
    }

    private void beyondThisMachine(Setting host, Setting door) {
        if (mode(door) == Mode.OFF && !address(host).isLoopbackAddress()) {
            throw new HubNotStarted(host.key() + "=" + settings.text(host)
                    + " can be reached from other machines, and what is said there would travel in plain text; set "
                    + door.key() + "=on, or bind 127.0.0.1");
        }
    }

    /** Why a door must not be opened there: it is no address of this machine, or others would reach it in plain text. */
    Optional<String> exposed(String host, Setting door) {
        try {
            return mode(door) != Mode.OFF || InetAddress.getByName(host).isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of("can be reached from other machines, in plain text; set " + door.key()
                            + "=on, or bind 127.0.0.1");
        } catch (UnknownHostException e) {
            return Optional.of("is no address of this machine");
        }
    }

    private InetAddress address(Setting host) {
        try {
            return InetAddress.getByName(settings.text(host));
        } catch (UnknownHostException e) {
            throw new HubNotStarted(host.key() + "=" + settings.text(host) + " is no address of this machine", e);
        }
    }

    private Optional<Path> file(Setting setting) {
        return Optional.of(settings.text(setting))
                .filter(text -> !text.isBlank())
                .map(text -> settings.data().resolve(text));
    }
}
