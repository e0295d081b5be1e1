package io.carillon.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidRulesTest {

    @Test
    void the_error_names_file_schema_rule_property_and_field_and_what_was_meant() {
        assertThat(invalid(EventSchemas.withRule("{\"type\": \"role_changed\", \"to\": {\"user\": \"userid\"}}")))
                .hasMessage("""
                        RoleChanged.avsc: the routing rules of test.RoleChanged are invalid
                          notify[0] (role_changed) to.user: there is no field "userid"; did you mean "user_id"?""");
    }

    @Test
    void every_problem_is_reported_at_once() {
        InvalidRulesException error = invalid(EventSchemas.with("""
                "membership": {"op": "add", "scope": "{family_id}s", "user": "amount"},
                "notify": [
                  {"type": "a", "to": {"user": "nobody"}, "data": ["amuont"]},
                  {"type": "b", "for": "system_admins"}
                ]"""));

        assertThat(error.problems())
                .extracting(Problem::rule, Problem::property)
                .hasSize(7);
    }

    /** Each line: a rule, and what the error must say about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"to": "system_admins"}                                                  | "type" is missing
            {"type": " ", "to": "system_admins"}                                     | not blank
            {"type": 7, "to": "system_admins"}                                       | it is 7
            {"type": "two words", "to": "system_admins"}                             | letters, digits
            {"type": "connection.ready", "to": "system_admins"}                      | gateway's own protocol
            {"type": "subscription.ended", "to": "system_admins"}                    | gateway's own protocol
            {"type": "ack", "to": "system_admins"}                                   | gateway's own protocol
            {"type": "t"}                                                            | "to" is missing
            {"type": "t", "to": []}                                                  | to: it is an empty list
            {"type": "t", "to": null}                                                | to: it is null
            {"type": "t", "to": "sytem_admins"}                                      | did you mean "system_admins"?
            {"type": "t", "to": "actor"}                                             | which field holds the actor
            {"type": "t", "to": {}}                                                  | it names no audience
            {"type": "t", "to": {"user": "user_id", "channel": "c"}}                 | several audiences
            {"type": "t", "to": {"user": "user_id", "roles": ["admin"]}}             | unknown property "roles"
            {"type": "t", "to": {"user": "guest_ids"}}                               | must be a string
            {"type": "t", "to": {"user": "new_role"}}                                | must be a string
            {"type": "t", "to": {"users": "amount"}}                                 | an array of strings
            {"type": "t", "to": {"users": []}}                                       | name at least one
            {"type": "t", "to": {"users": ["user_id", "user_id"]}}                   | "user_id" is repeated
            {"type": "t", "to": [{"user": "user_id"}, {"user": "x"}]}                | to[1].user
            {"type": "t", "to": {"members_of": "family"}}                            | is not a scope
            {"type": "t", "to": {"members_of": "{family_id}{user_id}"}}              | is not a scope
            {"type": "t", "to": {"members_of": "{family_id}:1"}}                     | is not a scope
            {"type": "t", "to": {"members_of": "{inviter_id}"}}                      | cannot be null
            {"type": "t", "to": {"subscribers_of": "{scope}"}}                       | no field "scope"
            {"type": "t", "to": {"members_of": "family:"}}                           | is not a scope
            {"type": "t", "to": {"members_of": "family:{family_id"}}                 | malformed from "{family_id"
            {"type": "t", "to": {"members_of": "family:{family}"}}                   | did you mean "family_id"?
            {"type": "t", "to": {"members_of": "family:{inviter_id}"}}               | cannot be null
            {"type": "t", "to": {"members_of": "family:{family_id}", "roles": [""]}} | roles[0]
            {"type": "t", "to": {"members_of": "family:{family_id}", "roles": []}}   | leave the property out
            {"type": "t", "to": {"members_of": "family:{family_id}", "except": "x"}} | no field "x"
            {"type": "t", "to": {"members_of": "family:{family_id}", "rols": ["a"]}} | did you mean "roles"?
            {"type": "t", "to": {"subscribers_of": "general"}}                       | is not a scope
            {"type": "t", "to": {"subscribers_of": "room:r", "members_of": "room:r"}} | several audiences
            {"type": "t", "to": {"subscribers_of": "room:r", "rols": ["a"]}}         | did you mean "roles"?
            {"type": "t", "to": [{"subscribers_of": "room:r"}, {"user": "user_id"}]} | make it several rules
            {"type": "t", "to": [{"subscribers_of": "room:r"}, {"channel": "room:r"}]} | make it several rules
            {"type": "t", "to": ["system_admins", {"subscribers_of": "system:admins"}]} | make it several rules
            {"type": "t", "to": [{"subscribers_of": "room:r"}, {"subscribers_of": "room:s"}]} | make it several rules
            {"type": "t", "to": {"channel": "a b"}}                                  | malformed from " b"
            {"type": "t", "to": "system_admins", "data": ["amuont"]}                 | did you mean "amount"?
            {"type": "t", "to": "system_admins", "data": ["amount", "amount"]}       | "amount" is repeated
            {"type": "t", "to": "system_admins", "data": "amount"}                   | a list of field names
            {"type": "t", "to": "system_admins", "ephemeral": "yes"}                 | true or false
            {"type": "t", "to": "system_admins", "ttl_seconds": 0}                   | above 0
            {"type": "t", "to": "system_admins", "ttl_seconds": 1.5}                 | above 0
            {"type": "t", "to": "system_admins", "ttl": 5}                           | unknown property "ttl"
            {"type": "t", "to": "system_admins", "when": {}}                         | when: it is an empty object
            {"type": "t", "to": "system_admins", "when": null}                       | when: it is null
            {"type": "t", "to": "system_admins", "when": "admin"}                    | when: it is the text "admin"
            {"type": "t", "to": "system_admins", "when": {"new_rol": "admin"}}       | when.new_rol: there is no field
            {"type": "t", "to": "system_admins", "when": {"inviter_id": "u"}}        | cannot be null
            {"type": "t", "to": "system_admins", "when": {"amount": "7"}}            | a string or an enum
            {"type": "t", "to": "system_admins", "when": {"family_id": ""}}          | not blank
            {"type": "t", "to": "system_admins", "when": {"family_id": ["f"]}}       | it is a list
            {"type": "t", "to": "system_admins", "when": {"new_role": "membr"}}      | did you mean "member"?
            {"type": "t", "to": "system_admins", "wen": {"new_role": "member"}}      | did you mean "when"?
            {"type": "t", "to": "system_admins", "report": "yes"}                    | true or false
            {"type": "t", "to": {"channel": "c"}, "report": true}                    | nobody can be counted
            {"type": "t", "to": ["system_admins", {"channel": "c"}], "report": true} | nobody can be counted
            "role_changed"                                                           | it must be an object
            """)
    void a_wrong_rule_is_refused(String rule, String message) {
        assertThat(invalid(EventSchemas.withRule(rule)).problems())
                .singleElement()
                .asString()
                .contains(message);
    }

    /** Each line: properties of a schema, and what the error must say about them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "notify": {"type": "t"}                                                      | must be a list of rules
            "notfy": []                                                                  | did you mean "notify"?
            "memberships": {}                                                            | did you mean "membership"?
            "actor": "acting_user"                                                       | no field "acting_user"
            "actor": 1                                                                   | must be a field's name
            "membership": {"scope": "family:{family_id}", "user": "user_id"}             | "op" is missing
            "membership": {"op": "put", "user": "user_id"}                               | "scope" is missing
            "membership": {"op": "put", "scope": "family:{family_id}"}                   | "user" is missing
            "membership": {"op": "put", "scope": "family:{family_id}", "user": "usr_id"} | did you mean "user_id"?
            "membership": {"op": "put", "scope": "a:b", "user": "user_id", "role": "amount"}     | a string or an enum
            "membership": {"op": "remove", "scope": "a:b", "user": "user_id", "role": "user_id"} | has no role
            "membership": {"op": "put", "scope": "a:b", "user": "user_id", "rule": "user_id"}    | unknown property
            "membership": {"op": "put", "scope": "a:b", "user": "user_id", "nickname": "nick"}   | no field "nick"
            "membership": {"op": "put", "scope": "a:b", "user": "user_id", "nickname": "new_role"} | must be a string
            "membership": {"op": "remove", "scope": "a:b", "user": "user_id", "nickname": "user_id"} | has no nickname
            "membership": []                                                             | must be an object
            """)
    void a_wrong_property_is_refused(String property, String message) {
        assertThat(invalid(EventSchemas.with(property)).problems())
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void an_event_must_be_a_record() {
        assertThat(invalid(Schema.create(Schema.Type.STRING))).hasMessageContaining("must be a record, not string");
    }

    private static InvalidRulesException invalid(Schema schema) {
        return catchThrowableOfType(InvalidRulesException.class, () -> RoutingRules.parse(schema, "RoleChanged.avsc"));
    }
}
