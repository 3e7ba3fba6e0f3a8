package vn.dondoc.shared;

import java.util.ArrayList;
import java.util.List;

/** A form was refused: every problem with the field it belongs to. Nothing was stored. */
public class InvalidInput extends DomainException {

    private final List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super("error.input", problems.size());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(new Problem(field, key, List.of(arguments))));
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + problems;
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with one field.
     *
     * @param field the name of the command's component, such as {@code subject}
     */
    public record Problem(String field, String key, List<Object> arguments) {}

    /** Collects problems, so that a form is refused once with all of them. */
    public static final class Collector {
        private final List<Problem> problems = new ArrayList<>();

        public Collector when(boolean wrong, String field, String key, Object... arguments) {
            return wrong ? add(field, key, arguments) : this;
        }

        public Collector add(String field, String key, Object... arguments) {
            problems.add(new Problem(field, key, List.of(arguments)));
            return this;
        }

        /** @throws InvalidInput if anything was wrong */
        public void throwIfAny() {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
        }
    }
}
