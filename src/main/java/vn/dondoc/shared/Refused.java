package vn.dondoc.shared;

/** The actor may not do this, on something that he is allowed to know of. */
public class Refused extends DomainException {

    public Refused(String key, Object... arguments) {
        super(key, arguments);
    }
}
