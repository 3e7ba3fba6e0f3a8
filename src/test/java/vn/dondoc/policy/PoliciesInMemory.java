package vn.dondoc.policy;

import java.util.List;

/** Policies that are settled once and kept in memory: for rules that ask them, without a database. */
public final class PoliciesInMemory {

    private PoliciesInMemory() {}

    public static Policies of(List<PolicyVersion> versions) {
        PolicyBook book = new PolicyBook(versions);
        PolicyStore store = new PolicyStore(null) {
            @Override
            long revision() {
                return 0;
            }

            @Override
            PolicyBook book() {
                return book;
            }
        };
        return new Policies(store, null, null, null, null);
    }
}
