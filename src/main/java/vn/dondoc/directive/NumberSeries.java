package vn.dondoc.directive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that start again at 1 each year, without gaps: taken in the transaction that uses them. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes {@code count} numbers and returns the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(String series, int year, int count) {
        jdbc.sql("INSERT INTO number_series (name, year, last_no) VALUES (:name, :year, :count)"
                        + " ON DUPLICATE KEY UPDATE last_no = last_no + :count")
                .param("name", series)
                .param("year", year)
                .param("count", count)
                .update();
        int last = jdbc.sql("SELECT last_no FROM number_series WHERE name = :name AND year = :year")
                .param("name", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
