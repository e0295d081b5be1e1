package io.carillon.localstack.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Clients come from {@code application.yaml} through Spring Boot; this adds the users, their claims and how they sign in. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, UserDetailsService users) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .cors(cors -> cors.configurationSource(loopbackOrigins()))
                .formLogin(Customizer.withDefaults())
                .addFilterAfter(basicLogin(users), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    UserDetailsService demoUsers(IssuerProperties properties) {
        List<UserDetails> users = properties.users().stream()
                .map(user -> User.withUsername(user.username())
                        .password("{noop}" + user.password())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IssuerProperties properties) {
        return new ImmutableJWKSet<>(SigningKey.in(properties.keyFile()));
    }

    @Bean
    DemoUserClaims demoUserClaims(IssuerProperties properties) {
        return new DemoUserClaims(properties);
    }

    /**
     * With Basic a command line gets its code in one request, without scraping the login page. Only at the authorization
     * endpoint, because elsewhere the header names the client; and earlier in the chain than {@code httpBasic()} would put it,
     * because that endpoint looks at the user before other filters run.
     */
    private static BasicAuthenticationFilter basicLogin(UserDetailsService users) {
        RequestMatcher authorizationEndpoint =
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize");
        BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
        BasicAuthenticationEntryPoint wrongPassword = new BasicAuthenticationEntryPoint();
        wrongPassword.setRealmName("carillon");
        BasicAuthenticationFilter filter =
                new BasicAuthenticationFilter(new ProviderManager(new DaoAuthenticationProvider(users)), wrongPassword);
        filter.setAuthenticationConverter(
                request -> authorizationEndpoint.matches(request) ? basic.convert(request) : null);
        return filter;
    }

    /** Pages served on this machine, whatever their port, may exchange a code and read the keys. */
    private static UrlBasedCorsConfigurationSource loopbackOrigins() {
        CorsConfiguration loopback = new CorsConfiguration();
        loopback.setAllowedOriginPatterns(List.of("http://localhost:[*]", "http://127.0.0.1:[*]"));
        loopback.setAllowedMethods(List.of("GET", "POST"));
        loopback.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", loopback);
        return source;
    }
}
