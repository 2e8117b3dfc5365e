package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;

class RecentDossiersTest {
    private int parsed;
    private final RecentDossiers recent = new RecentDossiers(
            new DossierFormat() {
                @Override
                public String write(Dossier dossier) {
                    return dossier.find(ClinicalFact.Reason.class).orElseThrow().text();
                }

                @Override
                public Dossier read(String text) {
                    parsed++;
                    return dossier(text);
                }
            },
            20);

    @Test
    void what_was_just_written_is_not_parsed_once() {
        Dossier dossier = dossier("chute");

        assertThat(recent.read(recent.write(dossier))).isSameAs(dossier);
        assertThat(parsed).isZero();
    }

    @Test
    void it_is_given_once_and_then_parsed() {
        recent.read(recent.write(dossier("chute")));

        assertThat(recent.read("chute")).isEqualTo(dossier("chute"));
        assertThat(parsed).isOne();
    }

    @Test
    void what_another_hub_wrote_meanwhile_is_parsed() {
        recent.write(dossier("chute"));

        assertThat(recent.read("chute, fracture")).isEqualTo(dossier("chute, fracture"));
        assertThat(parsed).isOne();
    }

    @Test
    void the_oldest_give_way_and_nothing_is_left_once_forgotten() {
        recent.write(dossier("a".repeat(15)));
        Dossier newest = dossier("b".repeat(15));
        recent.write(newest);

        assertThat(recent.read("a".repeat(15))).isNotSameAs(newest);
        assertThat(parsed).isOne();
        recent.forget();
        assertThat(recent.read("b".repeat(15))).isEqualTo(newest).isNotSameAs(newest);
    }

    private static Dossier dossier(String reason) {
        Saying saying = new Saying(java.time.Instant.EPOCH, "M1", "ehr");
        return Dossier.EMPTY.with(
                List.of(new DischargeEvent(new StayId("H", "1"), saying, new ClinicalFact.Reason(reason))));
    }
}
