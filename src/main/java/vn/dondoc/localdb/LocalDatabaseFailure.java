package vn.dondoc.localdb;

import org.jspecify.annotations.Nullable;

/** The local database can't be had. The message is one line for the person who started the program, in Vietnamese. */
public final class LocalDatabaseFailure extends RuntimeException {

    LocalDatabaseFailure(String line) {
        this(line, null);
    }

    LocalDatabaseFailure(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
