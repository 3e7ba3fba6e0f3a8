package vn.dondoc.shared;

import java.util.List;

/**
 * A rule of the office was broken. The key is the contract with the screen and the mail, which say it in the reader's
 * language ({@link Texts}); nothing was stored.
 */
public class DomainException extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    public DomainException(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
