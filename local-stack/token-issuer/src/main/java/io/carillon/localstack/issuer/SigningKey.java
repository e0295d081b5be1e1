package io.carillon.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept in a file so that tokens stay good when the issuer restarts. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** Reads the key, or makes one and writes it when there is none yet. */
    static JWKSet in(Path file) {
        try {
            if (Files.exists(file)) {
                return JWKSet.load(file.toFile());
            }
            JWKSet made = new JWKSet(new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made.toString(false));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the signing key in " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("no signing key in " + file, e);
        }
    }
}
