package vn.dondoc.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.shared.PersonId;

/** Who is named in a text is just who is meant: a mail goes to him. */
class MentionableTest {

    private static final List<Mentionable> READERS = List.of(
            reader(1, "Trần Văn An"),
            reader(2, "Trần Văn Anh"),
            reader(3, "Trần Văn An Bình"),
            reader(4, "Lý Thị Mẩy"),
            reader(5, "Lý Thị Mẩy"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nhờ @Trần Văn An xem giúp | 1",
                "Nhờ @Trần Văn Anh xem giúp | 2",
                "Nhờ @Trần Văn An Bình xem giúp | 3",
                "@Trần Văn Anh, @Trần Văn An: sáng mai họp | 2 1",
                "@Trần Văn An và @Trần Văn An Bình | 3 1",
                "(@Trần Văn An) | 1",
                "@Trần Văn An | 1",
                "Trần Văn An đã báo cáo | ''",
                "@Lý Thị Mẩy có hai người | ''",
                "thu@Trần Vănx | ''"
            })
    void aWholeNameNamesOnePerson(String text, String persons) {
        assertThat(String.join(
                        " ",
                        Mentionable.namedIn(text, READERS).stream()
                                .map(one -> one.person().toString())
                                .toList()))
                .isEqualTo(persons);
    }

    private static Mentionable reader(long person, String name) {
        return new Mentionable(new PersonId(person), name, "Chuyên viên", "Sở Xây dựng");
    }
}
