package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;

import io.carillon.fixtures.edge.AccessContract;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class AccessIT extends AccessContract {

    AccessIT(LocalStack stack) {
        super(stack, HttpEdgeIT.EDGE);
    }
}
