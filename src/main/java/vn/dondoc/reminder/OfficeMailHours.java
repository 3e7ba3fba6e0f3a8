package vn.dondoc.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailHours;

/** The send window, for the sender. */
@Component
class OfficeMailHours implements MailHours {

    private final RuleBook book;

    OfficeMailHours(RuleBook book) {
        this.book = book;
    }

    @Override
    public @Nullable Instant openSince(Instant businessNow) {
        return book.window().openSince(businessNow);
    }
}
