package io.carillon.tenant.rest;

import io.carillon.chassis.security.CallerArgument;
import io.carillon.chassis.security.RoleClaim;
import io.carillon.tenant.tenants.Caller;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class RestConfiguration {

    /** The API version that a request gets if its {@code API-Version} header doesn't ask for another one. */
    static final String VERSION_1 = "1";

    @Bean
    WebMvcConfigurer callerArguments(TokenProperties tokens, RoleClaim roleClaim) {
        Callers callers = new Callers(tokens, roleClaim);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument<>(Caller.class, callers::caller));
            }
        };
    }
}
