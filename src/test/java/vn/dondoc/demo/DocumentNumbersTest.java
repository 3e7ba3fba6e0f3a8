package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {

    private final DocumentNumbers numbers = new DocumentNumbers();

    @Test
    void riseThroughTheYearAndBeginAgain() {
        LocalDate day = LocalDate.of(2026, 6, 11);
        int first = Integer.parseInt(numbers.next("KH-UBND", day));
        int second = Integer.parseInt(numbers.next("KH-UBND", day));
        assertThat(second).isEqualTo(first + 1);
        assertThat(Integer.parseInt(numbers.next("KH-UBND", LocalDate.of(2027, 1, 4))))
                .isLessThan(10);
    }

    @Test
    void lettersOfOneBodyShareASeries() {
        LocalDate day = LocalDate.of(2026, 6, 11);
        assertThat(numbers.next("UBND-XD", day)).isNotEqualTo(numbers.next("UBND-TC", day));
    }

    @Test
    void belowTenANoughtIsWritten() {
        assertThat(numbers.next("CT-UBND", LocalDate.of(2026, 1, 5))).isEqualTo("01");
        assertThat(numbers.ofAgency("Sở Tài chính", "BC-STC", LocalDate.of(2026, 1, 2)))
                .matches("0\\d/BC-STC");
    }
}
