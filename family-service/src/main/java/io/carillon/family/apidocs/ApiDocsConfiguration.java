package io.carillon.family.apidocs;

import io.carillon.family.users.Caller;
import io.swagger.v3.oas.models.media.ObjectSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

@Configuration(proxyBeanMethods = false)
class ApiDocsConfiguration {

    /**
     * Reads the words when the description is first asked for, not at every start. Who calls is no parameter, but in the
     * token; what a patch may have, the words say.
     */
    @Bean
    GlobalOpenApiCustomizer apiDescription() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
        return found -> new ApiDescription(ApiWords.read()).complete(found);
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }
}
