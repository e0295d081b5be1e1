package io.carillon.chassis.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is.
 *
 * @param url of its Confluent API
 * @param username for basic authentication; none by default
 * @param password to the username
 * @param autoRegister whether the events' schemas are registered at start; otherwise they must be registered already
 */
@ConfigurationProperties("carillon.schema-registry")
public record RegistryProperties(
        @DefaultValue("http://localhost:8081/apis/ccompat/v7")
        String url,

        @Nullable String username,
        @Nullable String password,
        @DefaultValue("false") boolean autoRegister) {

    public RegistryProperties {
        if (url.isBlank() || (username == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "carillon.schema-registry needs a url, and username and password or neither");
        }
    }

    /** What a client is configured with, by the names of Confluent's serializers. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> client = new HashMap<>();
        client.put("schema.registry.url", url);
        client.put("auto.register.schemas", autoRegister);
        if (username != null) {
            client.put("basic.auth.credentials.source", "USER_INFO");
            client.put("basic.auth.user.info", username + ":" + password);
        }
        return client;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "RegistryProperties[url=" + url + ", username=" + username + ", autoRegister=" + autoRegister + "]";
    }
}
