package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.TaskNature;
import vn.dondoc.testing.RuleTest;

@RuleTest
class CoordinationPhraseTest {

    private static final List<AgencyRow> KNOWN =
            List.of(agency(1, "Sở Nội vụ", "SNV"), agency(2, "Sở Nông nghiệp và Môi trường", "Sở NNMT"));

    private static AgencyRow agency(long id, String name, String shortName) {
        return new AgencyRow(
                new AgencyId(id),
                null,
                "",
                name,
                shortName,
                AgencyKind.DEPARTMENT,
                null,
                null,
                LocalDate.of(2025, 7, 1),
                null,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "Phối hợp với Sở Nội vụ rà soát biên chế, 1",
        "phối hợp chặt chẽ với SỞ NỘI VỤ để lập đề án, 1",
        "Chủ động phối hợp với Sở Nông nghiệp và Môi trường kiểm tra, 2",
        "Phối hợp với sở nnmt trong việc giao đất, 2"
    })
    void anAgencyOfTheRegisterIsKnownByItsName(String line, long id) {
        assertThat(CoordinationPhrase.of(line, KNOWN)).hasValue(TaskNature.coordinating(new AgencyId(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phối hợp với Bộ Tài chính thẩm định dự án | Bộ Tài chính",
                "Phối hợp với Đoàn đại biểu Quốc hội tỉnh, chuẩn bị tiếp xúc cử tri | Đoàn đại biểu Quốc hội tỉnh",
                "Phối hợp cùng tỉnh Lai Châu trong quản lý địa giới | tỉnh Lai Châu",
                "Phối hợp với các bên | ''"
            })
    void whoeverIsOutsideTheRegisterIsTakenByHisWords(String line, String name) {
        assertThat(CoordinationPhrase.of(line, KNOWN)).hasValue(TaskNature.coordinating(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chủ trì, phối hợp với Sở Nội vụ xây dựng đề án",
                "Xây dựng quy chế phối hợp với công an",
                "Báo cáo kết quả"
            })
    void otherLinesAreOrdinary(String line) {
        assertThat(CoordinationPhrase.of(line, KNOWN)).isEmpty();
    }
}
