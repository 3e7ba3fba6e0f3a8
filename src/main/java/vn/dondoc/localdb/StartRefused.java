package vn.dondoc.localdb;

import org.jspecify.annotations.Nullable;

/**
 * The program may not start like this. The message is one line for the person at the terminal, in Vietnamese; the stack
 * goes to the log only. It carries no exit code of its own: Spring Boot tells a code to beans that a start broken off
 * half-way has already destroyed, and then nobody is told anything.
 */
public abstract class StartRefused extends RuntimeException {

    protected StartRefused(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
