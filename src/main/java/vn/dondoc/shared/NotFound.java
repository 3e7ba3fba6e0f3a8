package vn.dondoc.shared;

/** There is no such thing, or the actor may not know of it: the two are never told apart. */
public class NotFound extends DomainException {

    public NotFound(String key) {
        super(key);
    }
}
