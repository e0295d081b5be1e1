package io.carillon.localstack.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs tokens as RS256 has it (RFC 7515, RFC 7518).
 *
 * @param pair an RSA key
 */
record SigningKey(KeyPair pair) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BITS = 2_048;
    private static final String ID = "many-users";
    private static final String HEADER = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"" + ID + "\"}");

    static SigningKey random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform can make an RSA key", e);
        }
    }

    /** A token with these claims, a JSON object. */
    String sign(String claims) {
        String signed = HEADER + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform can sign with an RSA key", e);
        }
    }

    /** The public half, a JSON Web Key (RFC 7517). */
    String published() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return """
                {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}""".formatted(ID, encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    /** Without the leading zero that says in Java that a number is positive. */
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
