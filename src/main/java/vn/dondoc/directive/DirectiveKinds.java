package vn.dondoc.directive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.NotFound;

/** The kinds of documents, read once: a migration brings them and nothing changes them while the program runs. */
@Component
class DirectiveKinds {

    private final JdbcClient jdbc;
    private volatile Map<String, DocumentKind> byCode = Map.of();
    private volatile List<DocumentKind> ordered = List.of();

    DirectiveKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DocumentKind> all() {
        if (ordered.isEmpty()) {
            ordered = jdbc.sql("SELECT code, name, abbreviation, outside_decree FROM document_kind ORDER BY sort_no")
                    .query((row, n) ->
                            new DocumentKind(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                    .list();
            byCode = ordered.stream().collect(Collectors.toMap(DocumentKind::code, Function.identity()));
        }
        return ordered;
    }

    /** Those that a paper may have. */
    List<DocumentKind> papers() {
        return all().stream().filter(kind -> !SourceKind.isSource(kind.code())).toList();
    }

    DocumentKind of(String code) {
        all();
        DocumentKind kind = byCode.get(code);
        if (kind == null) {
            throw new NotFound("directive.kind.unknown");
        }
        return kind;
    }
}
