package io.carillon.gateway.config;

import io.carillon.schemas.registry.RegistryKeys;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach the schema registry: {@code carillon.schema-registry.*}.
 *
 * @param url base of the Confluent-compatible API
 * @param username for basic authentication; empty for none
 * @param password for basic authentication
 * @param autoRegister whether the gateway may register the schemas of what it writes; otherwise they must be registered
 */
@ConfigurationProperties("carillon.schema-registry")
public record RegistrySettings(
        @DefaultValue("http://localhost:8081/apis/ccompat/v7")
        String url,

        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean autoRegister) {

    /** Lookups happen on the threads that deliver: a partition rests rather than hold up others. */
    private static final int PATIENCE_MILLIS = 1_000;

    /** Checks the values. */
    public RegistrySettings {
        Require.that(!url.isBlank(), "carillon.schema-registry.url must not be blank");
    }

    /** The settings under the official client's keys, for reading into generated classes and writing them. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> all = new HashMap<>();
        all.put(RegistryKeys.URL, url);
        all.put(RegistryKeys.SPECIFIC_READER, true);
        all.put(RegistryKeys.AUTO_REGISTER, autoRegister);
        all.put(RegistryKeys.CONNECT_TIMEOUT_MS, PATIENCE_MILLIS);
        all.put(RegistryKeys.READ_TIMEOUT_MS, PATIENCE_MILLIS);
        all.put(RegistryKeys.TOTAL_TIMEOUT_MS, PATIENCE_MILLIS);
        if (!username.isEmpty()) {
            all.put(RegistryKeys.CREDENTIALS_SOURCE, "USER_INFO");
            all.put(RegistryKeys.USER_INFO, username + ":" + password);
        }
        return all;
    }

    @Override
    public String toString() {
        return "RegistrySettings[url=" + url + ", username=" + username + ", autoRegister=" + autoRegister + "]";
    }
}
