package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;

import io.carillon.fixtures.apidocs.ReferenceContract;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ReferenceIT extends ReferenceContract {

    ReferenceIT(LocalStack stack) {
        super(stack, FamilyServiceApplication.class, "family-service");
    }

    @Override
    protected void prepare(ServiceClient client) {
        new FamilyClient(client).introduceEverybody();
    }
}
