package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.RuleTest;

/** Vietnamese and English are both whole. */
@RuleTest
class TranslationsTest {

    /** Enums that no screen and no mail shows by their names; a choice of a policy has its words at the policy. */
    private static final Set<String> INTERNAL = Set.of(
            "vn.dondoc.task.Transition$Side",
            "vn.dondoc.history.HistoryCheck$Kind",
            "vn.dondoc.policy.PeriodBasis",
            "vn.dondoc.inside.InnerEvents$Cause");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.all(Texts.VIETNAMESE)).isNotEmpty();
        assertThat(texts.all(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(texts.all(Texts.VIETNAMESE).keySet());
    }

    @Test
    void noTextIsEmptyAndEachHasTheSamePlacesInBothLanguages() {
        Map<String, String> english = texts.all(Locale.ENGLISH);
        texts.all(Texts.VIETNAMESE).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.getOrDefault(key, "")).as(key).isNotBlank();
            assertThat(new MessageFormat(english.getOrDefault(key, "")).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(new MessageFormat(text).getFormatsByArgumentIndex().length);
        });
    }

    @Test
    void everyEnumConstantHasAVietnameseName() throws ClassNotFoundException {
        List<String> nameless = new ArrayList<>();
        Map<String, String> vietnamese = texts.all(Texts.VIETNAMESE);
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.dondoc")) {
            if (type.isEnum()
                    && !type.getPackageName().startsWith("vn.dondoc.ui")
                    && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                    && !INTERNAL.contains(type.getName())) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    String key = Texts.keyOf((Enum<?>) constant);
                    if (!vietnamese.containsKey(key)) {
                        nameless.add(key);
                    }
                }
            }
        }
        assertThat(nameless).isEmpty();
    }
}
