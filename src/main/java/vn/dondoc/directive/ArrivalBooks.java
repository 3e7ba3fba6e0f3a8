package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;

/** The office's books of incoming papers (sổ văn bản đến). Each numbers its papers from 1 again every year. */
@Service
@Transactional
public class ArrivalBooks {

    static final int MAX_NAME = 100;

    private static final String BY_ORDER = "SELECT code FROM arrival_book ORDER BY sort_no LIMIT 1";

    private final JdbcClient jdbc;
    private final History history;
    private final Clock clock;

    ArrivalBooks(JdbcClient jdbc, History history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** All books, the usual one first. */
    @Transactional(readOnly = true)
    public List<ArrivalBook> all(Actor actor) {
        actor.require(Right.REGISTER_DIRECTIVE);
        return jdbc.sql("SELECT b.code, b.name, COALESCE(s.last_no, 0) FROM arrival_book b"
                        + " LEFT JOIN number_series s ON s.name = b.code AND s.year = ? ORDER BY b.sort_no")
                .param(LocalDate.now(clock).getYear())
                .query((row, n) -> new ArrivalBook(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /**
     * Opens another book; returns its code.
     *
     * @throws InvalidInput naming {@code name}, also if a book of that name is there
     */
    public String add(Actor actor, String name) {
        actor.require(Right.REGISTER_DIRECTIVE);
        String clean = SearchText.required(name, "name", MAX_NAME);
        int place = jdbc.sql("SELECT COALESCE(MAX(sort_no), 0) + 1 FROM arrival_book FOR UPDATE")
                .query(Integer.class)
                .single();
        String book = "DEN-" + place;
        store("INSERT INTO arrival_book (code, name, sort_no) VALUES (:book, :name, :place)", book, clean, place);
        history.record(actor, subject(place), "ARRIVAL_BOOK_ADDED", List.of(new Change("name", null, clean)));
        return book;
    }

    /** Gives a book another name; its numbers stay. */
    public void rename(Actor actor, String book, String name) {
        actor.require(Right.REGISTER_DIRECTIVE);
        String clean = SearchText.required(name, "name", MAX_NAME);
        require(book);
        String before = jdbc.sql("SELECT name FROM arrival_book WHERE code = ?")
                .param(book)
                .query(String.class)
                .single();
        int place = jdbc.sql("SELECT sort_no FROM arrival_book WHERE code = ?")
                .param(book)
                .query(Integer.class)
                .single();
        if (!clean.equals(before)) {
            store("UPDATE arrival_book SET name = :name WHERE code = :book AND sort_no = :place", book, clean, place);
            history.record(actor, subject(place), "ARRIVAL_BOOK_RENAMED", List.of(new Change("name", before, clean)));
        }
    }

    /** The book itself, or the usual one if none was chosen. */
    String orUsual(@Nullable String book) {
        if (book == null) {
            return jdbc.sql(BY_ORDER).query(String.class).single();
        }
        require(book);
        return book;
    }

    private void require(String book) {
        boolean there = jdbc.sql("SELECT EXISTS (SELECT 1 FROM arrival_book WHERE code = ?)")
                .param(book)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new InvalidInput("arrivalBook", "directive.book.unknown");
        }
    }

    private void store(String statement, String book, String name, int place) {
        try {
            jdbc.sql(statement)
                    .param("book", book)
                    .param("name", name)
                    .param("place", place)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("name", "directive.book.taken", name);
        }
    }

    private static Subject subject(int place) {
        return new Subject("ARRIVAL_BOOK", place);
    }
}
