package io.carillon.chat.apidocs;

import io.carillon.chassis.apidocs.ApiWords;
import io.carillon.chat.rest.Caller;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;

@Configuration(proxyBeanMethods = false)
class ApiDocsConfiguration {

    /** Who calls is no parameter, but in the token. */
    @Bean
    ApiWords apiWords() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new ApiWords(new ClassPathResource("openapi.yaml", ApiDocsConfiguration.class));
    }

    /** What is no mere reading can be sent again with the same key; it is read where the caller is made. */
    @Bean
    OperationCustomizer repeatableRequests() {
        return (operation, handler) -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class)
                ? operation
                : operation.addParametersItem(new HeaderParameter().name("Idempotency-Key"));
    }
}
