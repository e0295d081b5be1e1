package io.carillon.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

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
