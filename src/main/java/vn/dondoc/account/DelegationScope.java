package vn.dondoc.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;

/**
 * How much of a post is handed over.
 *
 * @param rights empty: all that the post's role may do
 * @param fields in which the stand-in decides; empty: all, of a vice-chair all that he answers for
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

    /** What is left of the role's rights: whoever decides everything hands over no more than to decide in these fields. */
    Set<Right> of(Set<Right> role) {
        if (isWhole() || role.isEmpty()) {
            return role;
        }
        EnumSet<Right> left = EnumSet.copyOf(role);
        if (!rights.isEmpty()) {
            left.retainAll(rights);
        }
        if (!fields.isEmpty() && left.remove(Right.DECIDE)) {
            left.add(Right.DECIDE_IN_FIELD);
        }
        return left;
    }

    /**
     * What is left of the fields in which the absent decides.
     *
     * @param answersFor null for somebody who decides in all
     */
    Set<FieldId> within(@Nullable Set<FieldId> answersFor) {
        if (answersFor == null || fields.isEmpty()) {
            return Objects.requireNonNullElse(answersFor, fields);
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
