package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;

import io.carillon.fixtures.edge.Edge;
import io.carillon.fixtures.edge.HttpEdgeContract;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import java.util.Set;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class HttpEdgeIT extends HttpEdgeContract {

    static final Edge EDGE = new Edge(
            FamilyServiceApplication.class,
            "/user/" + ALICE.userId(),
            "/family",
            Set.of("GET", "POST"),
            "{\"familyName\": \"%s\"}"::formatted,
            64 * 1024,
            List.of("outbox_"));

    HttpEdgeIT(LocalStack stack) {
        super(stack, EDGE);
    }
}
