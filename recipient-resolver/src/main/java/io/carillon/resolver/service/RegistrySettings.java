package io.carillon.resolver.service;

import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The registry's configuration from the service's. */
final class RegistrySettings {

    private RegistrySettings() {}

    /**
     * @param patience how long a question is repeated while the registry does not answer
     */
    static RegistryConfig of(PlatformProperties.Registry registry, Duration patience) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(RegistryKeys.URL, registry.url().toString());
        settings.put(RegistryKeys.AUTO_REGISTER, registry.autoRegister());
        settings.put(RegistryKeys.SPECIFIC_READER, true);
        settings.put(RegistryKeys.TOTAL_TIMEOUT_MS, Math.toIntExact(patience.toMillis()));
        if (registry.username() != null) {
            settings.put(RegistryKeys.CREDENTIALS_SOURCE, "USER_INFO");
            settings.put(RegistryKeys.USER_INFO, registry.username() + ":" + registry.password());
        }
        return RegistryConfig.from(settings);
    }
}
