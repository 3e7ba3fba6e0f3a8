package vn.dondoc.directive;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Slice;

/** The register as it is read: lists, one directive, its files. Each method asks {@link DirectiveAccess} first. */
@Service
@Transactional(readOnly = true)
public class Directives {

    private static final String ROW = """
            SELECT d.id, d.version, d.direction, k.name, d.number_symbol, d.issued_on, d.issuer_name, d.subject, d.urgency,
                   d.issuing_level, d.signatory, d.arrival_no, d.arrival_on, b.name,
                   (SELECT COUNT(*) FROM directive_file f WHERE f.directive_id = d.id AND f.removed_at IS NULL),
                   d.ending, d.source, d.title_tail
            FROM directive d JOIN document_kind k ON k.code = d.kind LEFT JOIN arrival_book b ON b.code = d.arrival_book
            WHERE\s""";

    private static final String STANDS =
            " AND d.issuer_key IN (:issuers) AND d.issued_year = :year AND d.number_key = :number";

    private static final RowMapper<DirectiveRow> ROWS = (row, n) -> new DirectiveRow(
            new DirectiveId(row.getLong(1)),
            row.getLong(2),
            Direction.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getObject(6, LocalDate.class),
            row.getString(7),
            row.getString(8),
            Urgency.valueOf(row.getString(9)),
            IssuingLevel.valueOf(row.getString(10)),
            row.getString(11),
            row.getObject(12, Integer.class),
            row.getObject(13, LocalDate.class),
            row.getString(14),
            row.getInt(15),
            row.getString(16) == null ? null : DirectiveEnding.valueOf(row.getString(16)),
            SourceKind.valueOf(row.getString(17)),
            row.getString(18));

    private final JdbcClient jdbc;
    private final DirectiveAccess access;
    private final DirectiveRepository directives;
    private final DirectiveFiles attachments;
    private final DirectiveKinds kinds;
    private final Issuers issuers;
    private final Dispatches dispatches;
    private final CorrectingPapers corrections;
    private final Files files;
    private final History history;

    Directives(
            JdbcClient jdbc,
            DirectiveAccess access,
            DirectiveRepository directives,
            DirectiveFiles attachments,
            DirectiveKinds kinds,
            Issuers issuers,
            Dispatches dispatches,
            CorrectingPapers corrections,
            Files files,
            History history) {
        this.jdbc = jdbc;
        this.access = access;
        this.directives = directives;
        this.attachments = attachments;
        this.kinds = kinds;
        this.issuers = issuers;
        this.dispatches = dispatches;
        this.corrections = corrections;
        this.files = files;
        this.history = history;
    }

    /** All kinds of papers, in the decree's order. */
    public List<DocumentKind> kinds(Actor actor) {
        return kinds.papers();
    }

    /**
     * The register, newest first.
     *
     * @param after where the slice before ended; null for the first
     */
    public Slice<DirectiveRow> rows(Actor actor, DirectiveFilter filter, @Nullable String after, int limit) {
        StringBuilder where = new StringBuilder(access.condition(actor));
        Map<String, Object> values = new HashMap<>(access.parameters(actor));
        narrow(filter, where, values);
        if (after != null) {
            String[] key = after.split("_", 2);
            where.append(" AND (d.issued_on < :day OR (d.issued_on = :day AND d.id < :id))");
            values.put("day", LocalDate.parse(key[0]));
            values.put("id", Long.parseLong(key[1]));
        }
        values.put("limit", limit + 1);
        List<DirectiveRow> found = jdbc.sql(ROW + where + " ORDER BY d.issued_on DESC, d.id DESC LIMIT :limit")
                .params(values)
                .query(ROWS)
                .list();
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        DirectiveRow last = found.get(limit - 1);
        return new Slice<>(found.subList(0, limit), last.issuedOn() + "_" + last.id());
    }

    /** How many rows the same filter has. */
    public long count(Actor actor, DirectiveFilter filter) {
        StringBuilder where = new StringBuilder(access.condition(actor));
        Map<String, Object> values = new HashMap<>(access.parameters(actor));
        narrow(filter, where, values);
        return jdbc.sql("SELECT COUNT(*) FROM directive d WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    /**
     * The directives that have exactly this number, newest first: "340 kh ubnd" is 340/KH-UBND and nothing else.
     *
     * @param limit how many at most
     */
    public List<DirectiveRow> withNumber(Actor actor, String number, int limit) {
        String key = DocumentNumber.searchKey(number);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(access.parameters(actor));
        values.put("number", key);
        values.put("limit", limit);
        return jdbc.sql(ROW + access.condition(actor)
                        + " AND d.number_search = :number ORDER BY d.issued_on DESC, d.id DESC LIMIT :limit")
                .params(values)
                .query(ROWS)
                .list();
    }

    /** @throws NotFound if there is none, or the actor may not know of it */
    public DirectiveDetails get(Actor actor, DirectiveId id) {
        access.requireReadable(actor, id);
        Directive directive = directives.findById(id.value()).orElseThrow(() -> new NotFound("directive.not-found"));
        DirectiveEntry entry = directive.entry();
        List<FileId> attached = attachments.of(id);
        DocumentKind kind = kinds.of(entry.kind());
        Arrival arrival = directive.arrival();
        return new DirectiveDetails(
                id,
                directive.version(),
                entry.form(attached),
                row(actor, id).map(DirectiveRow::title).orElseThrow(() -> new NotFound("directive.not-found")),
                kind.name(),
                arrival == null ? null : arrival.number(),
                arrival == null ? null : bookName(arrival.book()),
                directive.registeredBy(),
                directive.registeredAt(),
                files.describe(attached),
                dispatches.of(actor, id),
                corrections.of(id),
                directive.end(),
                replacing(actor, directive.end()),
                paper(actor, entry.source()));
    }

    private Optional<DirectiveRow> row(Actor actor, DirectiveId id) {
        Map<String, Object> values = new HashMap<>(access.parameters(actor));
        values.put("one", id.value());
        return jdbc.sql(ROW + access.condition(actor) + " AND d.id = :one")
                .params(values)
                .query(ROWS)
                .optional();
    }

    /** The other paper, where it stands in the register itself. */
    private @Nullable DirectiveId paper(Actor actor, DirectiveSource source) {
        DocumentNumber number = source.paper();
        LocalDate day = source.paperOn();
        if (number == null || day == null) {
            return null;
        }
        Map<String, Object> values = new HashMap<>(access.parameters(actor));
        values.put("issuers", issuers.keys(actor, source.paperIssuer(), day));
        values.put("year", day.getYear());
        values.put("number", number.key());
        return jdbc.sql(ROW + access.condition(actor) + STANDS).params(values).query(ROWS).stream()
                .findFirst()
                .map(DirectiveRow::id)
                .orElse(null);
    }

    private @Nullable String replacing(Actor actor, @Nullable DirectiveEnd end) {
        return end == null || end.replacedBy() == null
                ? null
                : row(actor, end.replacedBy()).map(DirectiveRow::title).orElse(null);
    }

    /** What was done to the directive, oldest first; to an agency without what was handed on to others. */
    public List<HistoryEntry> history(Actor actor, DirectiveId id) {
        access.requireReadable(actor, id);
        return history.of(actor, DirectiveRegister.subject(id)).stream()
                .filter(entry -> access.knowsAct(actor, entry.act()))
                .toList();
    }

    /** Describes one file of the directive; the right is checked at each call. */
    public StoredFile file(Actor actor, DirectiveId id, FileId file) {
        access.requireReadable(actor, id);
        if (!attachments.of(id).contains(file)) {
            throw new NotFound("file.not-found");
        }
        return files.describe(List.of(file)).getFirst();
    }

    /** Opens one file of the directive; the right is checked at each call. The caller closes the stream. */
    public InputStream open(Actor actor, DirectiveId id, FileId file) {
        return files.open(file(actor, id, file).id());
    }

    /**
     * What already has this number of the year under one of the issuer's keys: a paper with it, or something said that a
     * paper with it confirms. Something said may be confirmed by a paper that the register has.
     */
    Optional<DuplicateDirective> twin(DirectiveEntry entry, Collection<String> issuerKeys, @Nullable DirectiveId self) {
        boolean paper = entry.source().kind().isPaper();
        DocumentNumber number = paper ? entry.number() : entry.source().confirming();
        LocalDate day = paper ? entry.issuedOn() : entry.source().paperOn();
        if (number == null || day == null) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("issuers", issuerKeys);
        values.put("year", day.getYear());
        values.put("number", number.key());
        values.put("self", self == null ? 0 : self.value());
        if (paper) {
            Optional<DirectiveRow> same = first("TRUE" + STANDS, values);
            if (same.isPresent()) {
                return same.map(DuplicateDirective::new);
            }
        }
        return first("d.paper_issuer_key IN (:issuers) AND d.paper_year = :year AND d.confirming_key = :number", values)
                .map(said -> new DuplicateDirective(said, number, paper ? "number" : "paperNumber"));
    }

    private Optional<DirectiveRow> first(String condition, Map<String, Object> values) {
        return jdbc.sql(ROW + condition + " AND d.id <> :self ORDER BY d.id LIMIT 1")
                .params(values)
                .query(ROWS)
                .optional();
    }

    /** The same after another transaction has won: read outside the one that failed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Optional<DuplicateDirective> twinNow(DirectiveEntry entry, Collection<String> issuerKeys, DirectiveId self) {
        return twin(entry, issuerKeys, self);
    }

    private String bookName(String code) {
        return jdbc.sql("SELECT name FROM arrival_book WHERE code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private static void narrow(DirectiveFilter filter, StringBuilder where, Map<String, Object> values) {
        if (!filter.text().isBlank()) {
            where.append(" AND (d.subject LIKE :words OR d.number_search LIKE :number OR d.paper_search LIKE :number)");
            values.put("words", "%" + SearchText.fold(filter.text()).replaceAll("[%_\\\\]", "\\\\$0") + "%");
            String key = DocumentNumber.searchKey(filter.text());
            values.put("number", key.isEmpty() ? "-" : key + "%");
        }
        if (filter.source() != null) {
            where.append(" AND d.source = :source");
            values.put("source", filter.source().name());
        }
        if (filter.direction() != null) {
            where.append(" AND d.source = 'PAPER' AND d.direction = :direction");
            values.put("direction", filter.direction().name());
        }
        if (filter.kind() != null) {
            where.append(" AND d.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.field() != null) {
            where.append(" AND d.field_id = :field");
            values.put("field", filter.field().value());
        }
        if (filter.issuedFrom() != null) {
            where.append(" AND d.issued_on >= :from");
            values.put("from", filter.issuedFrom());
        }
        if (filter.issuedTo() != null) {
            where.append(" AND d.issued_on <= :to");
            values.put("to", filter.issuedTo());
        }
    }
}
