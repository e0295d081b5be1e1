package io.carillon.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/** The registry's base URLs as configured, possibly with credentials in them. */
record RegistryUrls(List<URI> configured) {

    /** @throws ConfigException when a URL is not one of HTTP; it does not repeat the URL, which may hold a password */
    static RegistryUrls parse(List<String> texts) {
        return new RegistryUrls(
                texts.stream().map(String::strip).map(RegistryUrls::url).toList());
    }

    List<URI> withoutCredentials() {
        return configured.stream().map(RegistryUrls::stripped).toList();
    }

    /** {@code user:password} of the first URL that has it, percent-decoded. */
    Optional<String> userInfo() {
        return configured.stream()
                .map(URI::getUserInfo)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ConfigException malformed() {
        return new ConfigException(RegistryKeys.URL + " must hold URLs such as https://registry.example.org:8081");
    }

    private static URI stripped(URI url) {
        try {
            String path = url.getPath().replaceAll("/+$", "");
            return new URI(url.getScheme(), null, url.getHost(), url.getPort(), path, null, null);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }
}
