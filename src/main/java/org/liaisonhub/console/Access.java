package org.liaisonhub.console;

import io.javalin.security.RouteRole;
import java.util.Optional;
import org.liaisonhub.keys.Role;

/** Who may call a route. Each route names one. */
public enum Access implements RouteRole {
    /** Anybody who reaches the port: descriptions and schemas, nothing of any stay. */
    ANYBODY(Optional.empty()),
    /** A feed of the hospital. */
    FEED(Optional.of(Role.FEED)),
    /** Who looks at operations. */
    READER(Optional.of(Role.READER)),
    /** Who opens letters and acts on them. */
    OPERATOR(Optional.of(Role.OPERATOR)),
    /** Who changes what is in force. */
    ADMINISTRATOR(Optional.of(Role.ADMINISTRATOR));

    private final Optional<Role> role;

    Access(Optional<Role> role) {
        this.role = role;
    }

    /** The least role that may; none is needed where it is empty. */
    public Optional<Role> role() {
        return role;
    }
}
