package org.liaisonhub.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.mllp.MllpClient;

/** One of the hospital's connections to the hub, by any feed; opened anew after a fault. For one thread. */
final class Sender implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HubAddress hub;
    private @Nullable MllpClient mllp;
    private @Nullable HttpSender json;
    private @Nullable HttpSender fhir;

    Sender(HubAddress hub) {
        this.hub = hub;
    }

    /** The answer's code; {@link Answered#SILENCE} if there was none. */
    String send(SendingFeed feed, byte[] message) {
        try {
            return switch (feed) {
                case MLLP -> byMllp(message);
                case HTTP -> json().send(message);
                case FHIR -> fhir().send(message);
            };
        } catch (IOException broken) {
            close();
            return Answered.SILENCE;
        }
    }

    private String byMllp(byte[] message) throws IOException {
        MllpClient client = mllp;
        if (client == null) {
            client = MllpClient.connect(HubAddress.HOST, hub.mllpPort(), CONNECT, ANSWER, Optional.empty());
            mllp = client;
        }
        String answer = new String(client.send(message), StandardCharsets.ISO_8859_1);
        int msa = answer.indexOf("MSA|");
        return msa < 0 ? "?" : answer.substring(msa + 4, Math.min(answer.length(), msa + 6));
    }

    private HttpSender json() throws IOException {
        HttpSender client = json;
        if (client == null) {
            client = new HttpSender(hub, "json", "application/json", CONNECT, ANSWER);
            json = client;
        }
        return client;
    }

    private HttpSender fhir() throws IOException {
        HttpSender client = fhir;
        if (client == null) {
            client = new HttpSender(hub, "fhir", "application/fhir+json", CONNECT, ANSWER);
            fhir = client;
        }
        return client;
    }

    @Override
    public void close() {
        closed(mllp);
        closed(json);
        closed(fhir);
        mllp = null;
        json = null;
        fhir = null;
    }

    private static void closed(@Nullable Closeable connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException goneAnyway) {
            // A connection that cannot be closed holds nothing that is still needed.
            return;
        }
    }
}
