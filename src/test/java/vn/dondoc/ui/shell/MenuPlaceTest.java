package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class MenuPlaceTest {

    private static final List<String> ENTRIES =
            List.of("", "nhiem-vu", "nhiem-vu?nhom=qua-han&theo-doi=toi", "nhiem-vu?nhom=qua-han", "van-ban");

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "nhiem-vu, nhiem-vu",
        "nhiem-vu?nhom=qua-han, nhiem-vu?nhom=qua-han",
        "nhiem-vu?theo-doi=toi&nhom=qua-han, nhiem-vu?nhom=qua-han&theo-doi=toi",
        "nhiem-vu?nhom=qua-han&sap=han&theo-doi=toi, nhiem-vu?nhom=qua-han&theo-doi=toi",
        "nhiem-vu?nhom=cho-xac-nhan, nhiem-vu",
        "nhiem-vu/NV-2026-00123, nhiem-vu",
        "nhiem-vu-khac,",
        "van-ban/7/sua, van-ban",
    })
    void theEntryThatSharesMostIsTheOne(String open, String entry) {
        assertThat(MenuPlace.of(ENTRIES, new Location(open)).orElse(null)).isEqualTo(entry);
    }
}
