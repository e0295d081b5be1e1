package io.carillon.chat.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.commandlog.CommandData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @Test
    void what_may_be_absent_is_absent() {
        assertThat(read(Content.Form.MESSAGE, "{'message': 'x'}")).isEqualTo(new Content.Message("x", null));
        assertThat(read(Content.Form.NOTIFICATION, "{'message': 'x'}"))
                .isEqualTo(new Content.Notification("x", "info", null, null));
        assertThat(read(Content.Form.FILE, "{'file_url': 'https://files.example/x'}"))
                .isEqualTo(new Content.File("https://files.example/x", "x", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "error", "info", "warning"})
    void a_notification_is_of_one_of_four_types(String type) {
        assertThat(read(Content.Form.NOTIFICATION, "{'message': 'x', 'notification_type': '%s'}".formatted(type)))
                .isEqualTo(new Content.Notification("x", type, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example/a/plan.pdf, plan.pdf",
        "https://files.example/a/plan.pdf?v=2#page=7, plan.pdf",
        "https://files.example/a/, a",
        "https://files.example/?x, files.example",
        "plan.pdf, plan.pdf",
        "'#plan', '#plan'"
    })
    void a_file_without_a_name_is_called_by_the_end_of_its_address(String url, String name) {
        assertThat(read(Content.Form.FILE, "{'file_url': '%s'}".formatted(url)))
                .isEqualTo(new Content.File(url, name, null, null, null));
    }

    @Test
    void a_name_made_of_an_address_is_no_longer_than_one_that_is_given_may_be() {
        Content content =
                read(Content.Form.FILE, "{'file_url': 'https://files.example/%s'}".formatted("👍".repeat(300)));

        assertThat(((Content.File) content).name()).isEqualTo("👍".repeat(255));
    }

    @Test
    void a_name_that_is_given_stands() {
        assertThat(read(Content.Form.FILE, "{'file_url': 'https://files.example/x', 'file_name': 'Plan'}"))
                .isEqualTo(new Content.File("https://files.example/x", "Plan", null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MESSAGE | {}",
                "MESSAGE | {'message': ''}",
                "MESSAGE | {'message': 'x', 'data': []}",
                "NOTIFICATION | {'message': 'x', 'notification_type': 'loud'}",
                "NOTIFICATION | {'message': 'x', 'title': 5}",
                "FILE | {'message': 'x'}",
                "FILE | {'file_url': 'x', 'file_name': ''}",
                "FILE | {'file_url': 'x', 'file_size': -1}",
                "FILE | {'file_url': 'x', 'file_size': 1.5}"
            })
    void what_is_not_as_described_is_wrong(Content.Form form, String json) {
        CommandData data = data(json);

        assertThat(form.read(data)).isNotNull();
        assertThat(data.problem()).isPresent();
    }

    private static Content read(Content.Form form, String json) {
        CommandData data = data(json);
        Content content = form.read(data);
        assertThat(data.problem()).isEmpty();
        return content;
    }

    private static CommandData data(String json) {
        return Commands.command("any", "group:sales", Commands.service(), json).read();
    }
}
