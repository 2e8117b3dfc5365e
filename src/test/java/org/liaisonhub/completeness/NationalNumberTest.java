package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;

class NationalNumberTest {
    @ParameterizedTest
    @CsvSource({
        "INS_NIR, 244037510300148",
        "INS_NIR, 2 44 03 75 103 001 48",
        "INS_NIR, 260052A00400291",
        "INS_NIR, 260052B00400221",
        "INS_NIA, 244037510300148",
        "NISS, 85.07.30-033.28",
        "NISS, 01020300170",
        "AHVN13, 756.9217.0769.85",
        "LOCAL, 4711",
        "OTHER, anything"
    })
    void a_number_with_the_right_key_is_sound(Kind kind, String value) {
        assertThat(NationalNumber.isSound(number(kind, value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "INS_NIR, 244037510300149",
        "INS_NIR, 2440375103001",
        "INS_NIR, 260052C00400291",
        "INS_NIR, 260052A00400290",
        "INS_NIA, 244037510300140",
        "NISS, 85073003329",
        "NISS, 850730033",
        "AHVN13, 7569217076986",
        "AHVN13, 1239217076985"
    })
    void a_slip_of_the_keyboard_is_noticed(Kind kind, String value) {
        assertThat(NationalNumber.isSound(number(kind, value))).isFalse();
    }

    @Test
    void only_a_sound_national_number_on_a_validated_identity_may_travel() {
        PatientId sound = number(Kind.INS_NIR, "244037510300148");
        PatientId wrong = number(Kind.INS_NIR, "244037510300149");

        assertThat(NationalNumber.mayTravel(sound, IdentityReliability.VALIDATED))
                .isTrue();
        assertThat(NationalNumber.mayTravel(sound, IdentityReliability.RECOVERED))
                .isFalse();
        assertThat(NationalNumber.mayTravel(wrong, IdentityReliability.VALIDATED))
                .isFalse();
        assertThat(NationalNumber.mayTravel(number(Kind.LOCAL, "1"), IdentityReliability.DOUBTFUL))
                .isTrue();
    }

    private static PatientId number(Kind kind, String value) {
        return new PatientId("authority", value, kind);
    }
}
