package vn.dondoc.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DomainException;

/** Encrypts the passwords of the settings (AES-256-GCM) with a key that never stands in the database. */
@Component
class SecretBox {

    private static final String VERSION = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(MailProperties properties) {
        this.key = key(properties.secretKey().strip());
    }

    private static @Nullable SecretKey key(String configured) {
        if (configured.isEmpty()) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(configured);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("dondoc.mail.secret-key must be 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    boolean hasKey() {
        return key != null;
    }

    /** @throws DomainException if no key is configured: a password is never stored in the clear */
    String close(String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        if (key == null) {
            throw new DomainException("mail.settings.no-key");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return VERSION + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean canOpen(String closed) {
        return tryOpen(closed) != null;
    }

    String open(String closed) {
        String secret = tryOpen(closed);
        if (secret == null) {
            throw new DomainException("mail.blocked.secret");
        }
        return secret;
    }

    private @Nullable String tryOpen(String closed) {
        if (closed.isEmpty()) {
            return "";
        }
        if (key == null || !closed.startsWith(VERSION)) {
            return null;
        }
        try {
            byte[] both = Base64.getDecoder().decode(closed.substring(VERSION.length()));
            byte[] secret = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
