package io.carillon.tenant.apidocs;

import io.carillon.chassis.apidocs.ApiWords;
import io.carillon.tenant.tenants.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class ApiDocsConfiguration {

    /** Who calls is no parameter, but in the token. */
    @Bean
    ApiWords apiWords() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new ApiWords(new ClassPathResource("openapi.yaml", ApiDocsConfiguration.class));
    }
}
