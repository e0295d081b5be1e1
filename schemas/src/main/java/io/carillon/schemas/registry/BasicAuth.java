package io.carillon.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/** HTTP basic authentication; never shows the password. */
public record BasicAuth(String user, String password) {

    /**
     * @param source USER_INFO, URL, or blank for whichever is there
     * @param userInfo the value of {@code basic.auth.user.info}, possibly blank
     * @param urlUserInfo the credentials in the URL, if any
     */
    static Optional<BasicAuth> from(String source, String userInfo, Optional<String> urlUserInfo) {
        Optional<String> configured = Optional.of(userInfo).filter(text -> !text.isBlank());
        return switch (source.toUpperCase(Locale.ROOT)) {
            case "" -> configured.or(() -> urlUserInfo).map(BasicAuth::parse);
            case "URL" -> urlUserInfo.map(BasicAuth::parse);
            case "USER_INFO" ->
                Optional.of(parse(configured.orElseThrow(() -> new ConfigException(
                        RegistryKeys.USER_INFO + " must be set: " + RegistryKeys.CREDENTIALS_SOURCE + "=USER_INFO"))));
            default -> throw new ConfigException(RegistryKeys.CREDENTIALS_SOURCE, source, "must be USER_INFO or URL");
        };
    }

    private static BasicAuth parse(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new ConfigException(RegistryKeys.USER_INFO + " must be user:password");
        }
        return new BasicAuth(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    /** The value of the Authorization header. */
    String header() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "BasicAuth[user=" + user + ", password=hidden]";
    }
}
