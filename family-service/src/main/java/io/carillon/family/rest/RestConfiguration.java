package io.carillon.family.rest;

import io.carillon.chassis.security.RoleClaim;
import io.carillon.family.users.ProvisioningUser;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RestConfiguration {

    /** The API version that a request gets if its {@code API-Version} header doesn't ask for another one. */
    static final String VERSION_1 = "1";

    @Bean
    WebMvcConfigurer callerArguments(ProvisioningUser provisioning, RoleClaim roleClaim) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(provisioning, roleClaim));
            }
        };
    }
}
