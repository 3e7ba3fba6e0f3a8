package vn.dondoc.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the demo office is made of, as written in {@code src/main/resources/demo}. */
record DemoContent(
        List<DemoAgency> agencies, List<DemoPerson> people, List<DemoField> fields, List<DemoDirective> directives) {

    static DemoContent load() {
        return new DemoContent(
                DemoAgency.readAll(),
                DemoPerson.readAll("people.csv"),
                DemoField.readAll(),
                DemoDirective.readAll("directives.yaml"));
    }

    Map<String, DemoPerson> byUser() {
        return people.stream().collect(Collectors.toMap(DemoPerson::user, Function.identity()));
    }

    Map<String, DemoField> byCode() {
        return fields.stream().collect(Collectors.toMap(DemoField::code, Function.identity()));
    }

    /** All tasks that the directives give in the end. */
    List<DemoTask> written(DemoDays days) {
        return directives.stream().flatMap(one -> one.written(days).stream()).toList();
    }

    /** The oldest day that anything happens on. */
    int earliest() {
        return directives.stream().mapToInt(d -> d.day().offset()).min().orElse(0);
    }
}
