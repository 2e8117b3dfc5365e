package org.liaisonhub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/** Recipients are found by id or number, never by name. */
class DirectoryTest {
    @Test
    void a_recipient_is_found_by_id_and_by_each_of_its_numbers() {
        Recipient practice = Recipients.with("practice", "10000000001", "10000000002");
        Directory directory = new Directory(List.of(practice, Recipients.with("other", "10000000003")));

        assertThat(directory.find("practice")).contains(practice);
        assertThat(directory.find(Recipients.named("10000000001"))).contains(practice);
        assertThat(directory.find(Recipients.named("10000000002"))).contains(practice);
        assertThat(directory.find("nobody")).isEmpty();
        assertThat(directory.find(Recipients.named("10000000009"))).isEmpty();
    }

    @Test
    void a_name_alone_finds_nobody() {
        Directory directory = new Directory(List.of(Recipients.with("practice", "10000000001")));

        assertThat(directory.find(new Professional(Optional.empty(), "practice", Optional.empty())))
                .isEmpty();
    }

    @Test
    void the_same_digits_in_another_register_are_another_number() {
        Directory directory = new Directory(List.of(Recipients.with("practice", "10000000001")));
        Professional adeli = new Professional(
                Optional.of(new ProfessionalId(Scheme.ADELI, "10000000001")), "practice", Optional.empty());

        assertThat(directory.find(adeli)).isEmpty();
    }

    @Test
    void two_recipients_of_one_id_or_one_number_are_refused_by_name() {
        Recipient one = Recipients.with("one", "10000000001");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Directory(List.of(one, Recipients.with("one", "10000000002"))))
                .withMessageContaining("one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Directory(List.of(one, Recipients.with("two", "10000000001"))))
                .withMessageContaining("one")
                .withMessageContaining("two");
    }

    @Test
    void all_come_in_the_order_of_their_ids() {
        Directory directory = new Directory(List.of(Recipients.with("b", "2"), Recipients.with("a", "1")));

        assertThat(directory.all()).extracting(Recipient::id).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dr", "a b", "-a", "é", "a/b", "a.b", "a\n"})
    void an_id_that_cannot_be_a_mailbox_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recipients.with(id, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mail", "a b", "a/b", "a:b?c"})
    void a_channel_kind_that_cannot_be_a_route_is_refused(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Channel(kind, "x"));
    }
}
