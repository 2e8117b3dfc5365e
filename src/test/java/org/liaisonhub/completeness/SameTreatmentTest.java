package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Treatment;

class SameTreatmentTest {
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String CIP = "urn:oid:1.2.250.1.213.2.3.2";

    @ParameterizedTest
    @CsvSource({
        "Bisoprolol, BISOPROLOL EG 2.5 mg cpr",
        "'Bisoprolol 2,5 mg', Bisoprolol 5mg",
        "Kétoprofène LP 100 mg, ketoprofene",
        "Lévothyroxine sodique 75 µg, Levothyroxine 50 microgrammes",
        "Insuline glargine, Insuline glargine 100 UI/ml",
        "Paracétamol, Paracétamol 1 g gélule",
        "Perindopril/Indapamide, Indapamide + Périndopril tert-butylamine",
        "Amoxicilline et acide clavulanique, Amoxicilline 500 mg/acide clavulanique 62.5 mg"
    })
    void the_same_medicine_written_otherwise_is_accounted_for(String before, String line) {
        assertThat(SameTreatment.isAmong(named(line), one(before))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Furosémide 40 mg, Bisoprolol",
        "Insuline asparte, Insuline glargine",
        "Insuline, Insuline glargine",
        "Insuline glargine, Insuline",
        "Acide folique, Acide acétylsalicylique",
        "Valsartan hydrochlorothiazide, Valsartan",
        "Perindopril/Indapamide, Perindopril",
        "Chlorure de potassium, Chlorure de sodium",
        "100 mg, Bisoprolol 100 mg"
    })
    void in_doubt_a_treatment_is_not_accounted_for_because_silence_harms_more_than_a_question(
            String before, String line) {
        assertThat(SameTreatment.isAmong(named(line), one(before))).isFalse();
    }

    @Test
    void a_combination_may_go_on_as_two_lines() {
        assertThat(SameTreatment.isAmong(named("Périndopril", "Indapamide"), one("Perindopril / Indapamide")))
                .isTrue();
    }

    @Test
    void equal_codes_are_one_treatment_whatever_the_names() {
        Treatment brand = coded("Kardégic", ATC, "B01AC06");

        assertThat(SameTreatment.isAmong(List.of(coded("Aspirine 75", ATC, "B01AC06")), brand))
                .isTrue();
    }

    @Test
    void unequal_substances_are_two_treatments_even_under_one_name() {
        Treatment antiplatelet = coded("Acide acétylsalicylique", ATC, "B01AC06");
        Treatment analgesic = coded("Acide acétylsalicylique", ATC, "N02BA01");

        assertThat(SameTreatment.isAmong(List.of(analgesic), antiplatelet)).isFalse();
    }

    @Test
    void unequal_packages_may_be_one_treatment_and_the_names_decide() {
        Treatment before = coded("Bisoprolol 2,5 mg", CIP, "3400900000001");

        assertThat(SameTreatment.isAmong(List.of(coded("Bisoprolol 5 mg", CIP, "3400900000002")), before))
                .isTrue();
        assertThat(SameTreatment.isAmong(List.of(coded("Ramipril 5 mg", CIP, "3400900000003")), before))
                .isFalse();
    }

    private static List<Treatment> named(String... names) {
        return Arrays.stream(names).map(SameTreatmentTest::one).toList();
    }

    private static Treatment one(String name) {
        return new Treatment(name, Optional.empty(), Optional.empty());
    }

    private static Treatment coded(String name, String system, String code) {
        return new Treatment(name, Optional.of(new Coding(system, code, name)), Optional.empty());
    }
}
