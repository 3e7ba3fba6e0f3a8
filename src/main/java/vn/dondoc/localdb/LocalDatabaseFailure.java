package vn.dondoc.localdb;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The local database can't be had. The message is one line for the person who started the program, in Vietnamese. */
public final class LocalDatabaseFailure extends StartRefused implements ExitCodeGenerator {

    private static final int CONFIGURATION = 78; // sysexits.h

    LocalDatabaseFailure(String line) {
        this(line, null);
    }

    LocalDatabaseFailure(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION;
    }
}
