package io.carillon.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldsTest {

    private final GenericData.Record event = new GenericData.Record(EventSchemas.with(""));

    @Test
    void a_scope_is_filled_in_from_the_event() {
        event.put("family_id", new Utf8("fam_01J"));

        assertThat(ScopeTemplate.parse("family:{family_id}").resolve(event)).isEqualTo("family:fam_01J");
        assertThat(ScopeTemplate.parse("system:admins").resolve(event)).isEqualTo("system:admins");
    }

    @Test
    void a_scope_needs_its_field() {
        ScopeTemplate scope = ScopeTemplate.parse("family:{family_id}");

        assertThatThrownBy(() -> scope.resolve(event))
                .isInstanceOf(RuleNotApplicableException.class)
                .hasMessage("test.RoleChanged: a rule needs the field \"family_id\", which is null");
        event.put("family_id", "");
        assertThatThrownBy(() -> scope.resolve(event)).hasMessageContaining("is blank");
    }

    @Test
    void a_field_that_holds_the_whole_scope_is_the_scope() {
        ScopeTemplate scope = ScopeTemplate.parse("{family_id}");
        event.put("family_id", new Utf8("room:general"));

        assertThat(scope.resolveScope(event)).isEqualTo("room:general");
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "room:", ":general", "Room:general", "a room:general"})
    void a_field_that_should_hold_a_scope_and_does_not_is_named(String value) {
        ScopeTemplate scope = ScopeTemplate.parse("{family_id}");
        event.put("family_id", value);

        assertThatThrownBy(() -> scope.resolveScope(event))
                .isInstanceOf(RuleNotApplicableException.class)
                .hasMessage("test.RoleChanged: a rule needs the field \"family_id\", which holds no scope: a kind,"
                        + " a colon, and which one of that kind");
    }

    @Test
    void a_piece_of_a_scope_may_be_anything() {
        event.put("family_id", "x:");

        assertThat(ScopeTemplate.parse("family:{family_id}").resolveScope(event))
                .isEqualTo("family:x:");
    }

    @Test
    void a_condition_holds_when_each_field_has_its_text() {
        event.put("family_id", new Utf8("fam_1"));
        event.put("new_role", new GenericData.EnumSymbol(event.getSchema(), "admin"));

        assertThat(Condition.ALWAYS.holdsFor(event)).isTrue();
        assertThat(new Condition(Map.of("new_role", "admin")).holdsFor(event)).isTrue();
        assertThat(new Condition(Map.of("new_role", "admin", "family_id", "fam_1")).holdsFor(event))
                .isTrue();
        assertThat(new Condition(Map.of("new_role", "admin", "family_id", "fam_2")).holdsFor(event))
                .isFalse();
        assertThat(new Condition(Map.of("new_role", "ADMIN")).holdsFor(event)).isFalse();
    }

    @Test
    void an_optional_text_is_none_when_it_is_null_or_blank() {
        assertThat(EventFields.optionalText(event, "inviter_id")).isEmpty();
        event.put("inviter_id", " ");
        assertThat(EventFields.optionalText(event, "inviter_id")).isEmpty();
        event.put("inviter_id", new Utf8("Lil"));
        assertThat(EventFields.optionalText(event, "inviter_id")).contains("Lil");
    }

    @Test
    void user_ids_are_one_or_several_or_none() {
        event.put("user_id", new Utf8("user_1"));
        event.put("guest_ids", List.of(new Utf8("user_2"), "user_3"));

        assertThat(EventFields.userIds(event, "user_id")).containsExactly("user_1");
        assertThat(EventFields.userIds(event, "guest_ids")).containsExactly("user_2", "user_3");
        assertThat(EventFields.userIds(event, "inviter_id")).isEmpty();
    }

    @Test
    void a_blank_user_id_is_refused() {
        event.put("guest_ids", List.of("user_2", " "));

        assertThatThrownBy(() -> EventFields.userIds(event, "guest_ids"))
                .isInstanceOf(RuleNotApplicableException.class)
                .hasMessageContaining("\"guest_ids\", which is blank");
    }

    @Test
    void a_template_reads_back_as_it_was_written() {
        assertThat(ScopeTemplate.parse("room:{family_id}:{user_id}")).hasToString("room:{family_id}:{user_id}");
    }
}
