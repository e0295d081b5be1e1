package io.carillon.schemas.rules;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What an event's schema says about its delivery, checked against the schema's fields.
 *
 * @param schemaName full name of the event's record
 * @param membership how the event changes a membership, if it does
 * @param notifications who is told what, in the order of the schema; empty when nobody is told
 */
public record RoutingRules(String schemaName, Optional<MembershipRule> membership, List<NotifyRule> notifications) {

    /** The schema property with the list of {@link NotifyRule}s. */
    public static final String NOTIFY = "notify";
    /** The schema property with the {@link MembershipRule}. */
    public static final String MEMBERSHIP = "membership";
    /** The schema property that names the field with the id of the user who acted. */
    public static final String ACTOR = "actor";

    public RoutingRules {
        notifications = List.copyOf(notifications);
    }

    /**
     * Reads the rules from a schema's {@code notify}, {@code membership} and {@code actor} properties. A schema
     * without them has no rules, which is legal.
     *
     * @param schema the writer's schema of the event, with its properties
     * @param origin where the schema comes from, for the error: a file name or a registry subject
     * @throws InvalidRulesException with every problem found
     */
    public static RoutingRules parse(Schema schema, String origin) {
        return new RulesParser(schema, origin).parse();
    }
}
