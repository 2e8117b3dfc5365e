package org.liaisonhub.routing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.liaisonhub.broker.Broker;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.keys.HubKeys;

/** Every certificate the hub runs on, its own and its broker's, each once; asked for anew, for they are renewed while it runs. */
record CertificatesInUse(HubKeys keys, Broker broker) implements Supplier<List<CertificateDate>> {
    @Override
    public List<CertificateDate> get() {
        return Stream.concat(keys.certificates().stream(), broker.certificates().stream())
                .distinct()
                .toList();
    }
}
