package org.liaisonhub.console;

import java.util.List;
import java.util.stream.Stream;

/** Every address of the API; {@code console/openapi.yaml} describes the same ones. */
final class Routes {
    private Routes() {}

    static List<Route> of(ConsolePorts hub) {
        return Stream.of(
                        new StatusRoutes(hub).routes(),
                        new StayRoutes(hub).routes(),
                        new FindRoutes(hub).routes(),
                        new DeliveryRoutes(hub).routes(),
                        new TaskRoutes(hub).routes(),
                        new ParkedRoutes(hub).routes(),
                        new LedgerRoutes(hub).routes(),
                        new DirectoryRoutes(hub).routes(),
                        new CodesRoutes(hub).routes(),
                        new AuditRoutes(hub).routes(),
                        new DescriptionRoutes().routes())
                .flatMap(List::stream)
                .toList();
    }
}
