package vn.dondoc.shared;

/** Names a stored file. Never public: a file is read through the owner that carries it. */
public record FileId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
