package vn.dondoc.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Khung giờ gửi thư: when ordinary mail may leave. Said by whoever keeps the office's hours; urgent and account mail ask
 * nobody.
 */
public interface MailHours {

    /** Since when the hours of this moment are open; null while they are closed. Business time. */
    @Nullable
    Instant openSince(Instant businessNow);
}
