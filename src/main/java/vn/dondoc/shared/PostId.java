package vn.dondoc.shared;

import java.io.Serializable;

/** Names a person's post in an agency, from–to. */
public record PostId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
