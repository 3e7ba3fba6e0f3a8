package vn.dondoc.shared;

import java.io.Serializable;

/** Names one delegation: who stands in for which post, from–to. */
public record DelegationId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
