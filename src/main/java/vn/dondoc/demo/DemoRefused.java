package vn.dondoc.demo;

import org.springframework.boot.ExitCodeGenerator;

/** The demo may not start like this. The message is one line for the person at the terminal, in Vietnamese. */
final class DemoRefused extends RuntimeException implements ExitCodeGenerator {

    private static final int USAGE = 64; // sysexits.h

    DemoRefused(String line) {
        super(line);
    }

    @Override
    public int getExitCode() {
        return USAGE;
    }
}
