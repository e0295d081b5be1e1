package io.carillon.chat.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.requests.CommandRequests.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestIdTest {

    @Test
    void what_may_be_repeated_is_one_command_whatever_it_says() {
        String id = RequestId.of(question("ann", "room.create", "room:general", "key", "{}"));

        assertThat(id).matches("cmd_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(RequestId.of(question("ann", "room.create", "room:general", "key", "{'title': 'X'}")))
                .isEqualTo(id);
    }

    @Test
    void of_another_user_type_scope_or_text_it_is_another() {
        List<Question> questions = List.of(
                question("ann", "room.create", "room:general", "key", "{}"),
                question("bob", "room.create", "room:general", "key", "{}"),
                question("ann", "room.update", "room:general", "key", "{}"),
                question("ann", "room.create", "room:other", "key", "{}"),
                question("ann", "room.create", "room:general", "key2", "{}"),
                question("ann", "room.create", "room:generalkey", "", "{}"));

        Set<String> ids = new HashSet<>();
        questions.forEach(question -> ids.add(RequestId.of(question)));
        assertThat(ids).hasSameSizeAs(questions);
    }

    @Test
    void without_a_text_each_is_new() {
        Question question = question("ann", "room.create", "room:general", null, "{}");

        assertThat(RequestId.of(question)).isNotEqualTo(RequestId.of(question));
    }

    private static Question question(
            String userId, String type, String scope, @Nullable String repeatableAs, String data) {
        return new Question(type, scope, Commands.user(userId), Commands.object(data), repeatableAs, null);
    }
}
