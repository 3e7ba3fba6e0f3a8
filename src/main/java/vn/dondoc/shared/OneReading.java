package vn.dondoc.shared;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what several services say of one thing in one go: with one connection, of one moment, and what each of them has to
 * look up is looked up once. For a screen that puts many parts together; nothing may be written inside.
 *
 * @see "docs/decisions/0040-a-page-is-one-reading.md"
 */
@Component
public class OneReading {

    private final TransactionTemplate reading;

    OneReading(PlatformTransactionManager transactions) {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** What {@code parts} returns or throws. */
    public <T> T of(Supplier<T> parts) {
        return reading.execute(status -> parts.get());
    }
}
