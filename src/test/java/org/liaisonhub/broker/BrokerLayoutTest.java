package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerLayoutTest {

    @Test
    void a_mailbox_is_named_after_its_recipient() {
        assertThat(BrokerLayout.mailbox("gp-1")).isEqualTo("mailbox.gp-1");
        assertThat(BrokerLayout.isMailbox("mailbox.gp-1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailbox.", "mailbox.#", "mailbox.a.b", "acks", "MAILBOX.gp-1", "mailbox.gp-1::acks"})
    void anything_else_is_no_mailbox(String address) {
        assertThat(BrokerLayout.isMailbox(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "*", "a.b", "", "gp-1::acks"})
    void a_mailbox_cannot_be_named_after_what_is_no_recipient(String id) {
        assertThatThrownBy(() -> BrokerLayout.mailbox(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.", "feed.#", "feed.a.b", "acks", "FEED.chu", "feed.chu::acks", "mailbox.chu"})
    void anything_else_is_no_queue_of_a_sender(String address) {
        assertThat(BrokerLayout.feed("chu")).isEqualTo("feed.chu");
        assertThat(BrokerLayout.isFeed("feed.chu")).isTrue();
        assertThat(BrokerLayout.isFeed(address)).isFalse();
    }

    @Test
    void the_hub_takes_what_a_sender_handed_in_and_hands_in_nothing_in_its_name() {
        assertThat(Right.READ.ofHub("feed.chu")).isTrue();
        assertThat(Right.SEND.ofHub("feed.chu")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activemq.management", "activemq.notifications", "mailbox.#", "$sys.x", "other"})
    void not_even_the_hub_has_rights_outside_the_layout(String address) {
        assertThat(Right.SEND.ofHub(address)).isFalse();
        assertThat(Right.READ.ofHub(address)).isFalse();
    }
}
