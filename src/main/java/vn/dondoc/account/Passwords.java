package vn.dondoc.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as they are kept: bcrypt over a digest, because bcrypt reads 72 bytes only and forty Vietnamese letters may
 * be more. Typed passwords are composed first, so that every input method gives the same one.
 */
@Component
class Passwords {

    private static final byte[] DIGEST_NAME = "dondoc password 1".getBytes(StandardCharsets.UTF_8);

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;
    private final LongAdder computed = new LongAdder();

    Passwords(AccountProperties properties) {
        bcrypt = new BCryptPasswordEncoder(properties.hashCost());
        nobodys = bcrypt.encode("nobody has this password");
    }

    String hash(String password) {
        computed.increment();
        return bcrypt.encode(digest(password));
    }

    /** Exactly one computation of the same cost, whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        computed.increment();
        boolean same = bcrypt.matches(digest(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }

    /** How many hashes were computed since the start. */
    long computed() {
        return computed.sum();
    }

    private static String digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(DIGEST_NAME, "HmacSHA256"));
            byte[] composed =
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(composed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
