package org.liaisonhub.routing.mllp;

import java.util.Optional;
import javax.net.SocketFactory;

class MllpServerLimitsTest extends MllpServerLimitsContract {

    MllpServerLimitsTest() {
        super(Optional.empty(), SocketFactory.getDefault());
    }
}
