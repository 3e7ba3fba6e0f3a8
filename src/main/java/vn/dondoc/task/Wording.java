package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a task says: the duty, its product, where it stands in the directive. Once given it is only corrected. */
@Embeddable
class Wording {

    private String content;
    private @Nullable String product;
    private @Nullable String sourcePassage;
    private short corrections;

    @SuppressWarnings("NullAway") // filled by the persistence provider, or by who makes it here
    protected Wording() {}

    static Wording drafted(TaskForm form) {
        Wording wording = new Wording();
        wording.content = form.content();
        wording.product = form.product().isEmpty() ? null : form.product();
        wording.sourcePassage = form.sourcePassage().isEmpty() ? null : form.sourcePassage();
        return wording;
    }

    /** Đính chính: the words as they should have been. Counted also where only agencies or the deadline were wrong. */
    Wording corrected(String rightContent, String rightProduct) {
        Wording right = new Wording();
        right.content = rightContent;
        right.product = rightProduct;
        right.sourcePassage = sourcePassage;
        right.corrections = (short) (corrections + 1);
        return right;
    }

    String content() {
        return content;
    }

    @Nullable
    String product() {
        return product;
    }

    @Nullable
    String sourcePassage() {
        return sourcePassage;
    }

    /** Đã đính chính n lần. */
    int corrections() {
        return corrections;
    }
}
