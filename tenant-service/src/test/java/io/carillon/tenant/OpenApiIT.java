package io.carillon.tenant;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;

import io.carillon.fixtures.apidocs.OpenApiContract;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class OpenApiIT extends OpenApiContract {

    OpenApiIT(LocalStack stack) {
        super(stack, TenantServiceApplication.class, "tenant-service");
    }
}
