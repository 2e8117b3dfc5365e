package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the floor is measured with all of its six transfers made. */
class BrokerFloorTest {
    @Test
    void every_document_of_the_floor_is_answered(@TempDir Path folder) throws Exception {
        BrokerFloor.Floor floor = BrokerFloor.measure(folder, 20, 60);

        assertThat(floor.answered()).isEqualTo(160);
        assertThat(floor.rate()).isPositive();
        assertThat(floor.cpu()).isPositive();
    }
}
