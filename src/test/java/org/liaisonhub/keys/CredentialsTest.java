package org.liaisonhub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @TempDir
    Path data;

    @Test
    void a_secret_is_made_once_and_differs_by_name() {
        var credentials = new Credentials(data);

        var feed = credentials.secret("feed-token");

        assertThat(feed).matches("[A-Za-z0-9]{32}");
        assertThat(new Credentials(data).secret("feed-token")).isEqualTo(feed);
        assertThat(credentials.secret("operator-token")).isNotEqualTo(feed);
    }

    @Test
    void a_secret_an_operator_wrote_is_taken_as_it_is() throws IOException {
        var credentials = new Credentials(data);
        Files.createDirectories(data.resolve("credentials"));
        Files.writeString(credentials.file("feed-token"), "chosen-by-the-operator-0123\n");

        assertThat(credentials.secret("feed-token")).isEqualTo("chosen-by-the-operator-0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "two lines of secret\nare not one secret"})
    void a_secret_that_is_none_stops_the_start_and_is_not_repeated(String text) throws IOException {
        var credentials = new Credentials(data);
        Files.createDirectories(data.resolve("credentials"));
        Files.writeString(credentials.file("feed-token"), text);

        assertThatThrownBy(() -> credentials.secret("feed-token"))
                .isInstanceOf(KeysUnreadable.class)
                .hasMessageContaining("feed-token")
                .hasMessageNotContaining("two lines")
                .hasMessageNotContaining("short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../operator", "", "a/b", "A"})
    void a_name_that_could_leave_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> new Credentials(data).secret(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
