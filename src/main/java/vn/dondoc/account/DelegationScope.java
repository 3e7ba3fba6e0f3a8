package vn.dondoc.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;

/**
 * How much of a post is handed over.
 *
 * @param rights empty: all that the post's role may do
 * @param fields of a vice-chair; empty: all that he answers for
 */
public record DelegationScope(Set<Right> rights, Set<FieldId> fields) {

    /** The whole post. */
    public static final DelegationScope WHOLE = new DelegationScope(Set.of(), Set.of());

    public DelegationScope {
        rights = Set.copyOf(rights);
        fields = Set.copyOf(fields);
    }

    public boolean isWhole() {
        return rights.isEmpty() && fields.isEmpty();
    }

    /** What is left of the role's rights. */
    Set<Right> of(Set<Right> role) {
        if (rights.isEmpty() || role.isEmpty()) {
            return role;
        }
        EnumSet<Right> left = EnumSet.copyOf(role);
        left.retainAll(rights);
        return left;
    }

    /** What is left of the fields that the absent answers for. */
    Set<FieldId> within(Set<FieldId> answersFor) {
        if (fields.isEmpty()) {
            return answersFor;
        }
        Set<FieldId> left = new HashSet<>(answersFor);
        left.retainAll(fields);
        return left;
    }

    /** Whether somebody's word could be given twice: both reach the same right in the same field. */
    boolean overlaps(DelegationScope other) {
        return meet(rights, other.rights) && meet(fields, other.fields);
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }
}
