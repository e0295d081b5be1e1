package io.carillon.chassis.apidocs;

import io.swagger.v3.oas.models.media.ObjectSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** Describes the service's interface, with the words of its bean of {@link ApiWords}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ApiDocsConfiguration {

    /** Reads the words when the description is first asked for, not at every start. What a patch may have, the words say. */
    @Bean
    GlobalOpenApiCustomizer apiDescription(ApiWords words) {
        SpringDocUtils.getConfig().replaceWithSchema(ObjectNode.class, new ObjectSchema());
        return found -> new ApiDescription(words.read()).complete(found);
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }
}
