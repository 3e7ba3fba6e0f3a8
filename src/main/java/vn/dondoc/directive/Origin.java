package vn.dondoc.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The {@link DirectiveSource} as it is stored. */
@Embeddable
class Origin {

    @Enumerated(EnumType.STRING)
    private SourceKind source;

    private @Nullable String occasion;
    private @Nullable String participants;
    private @Nullable String notedBy;
    private @Nullable String paperNumber;
    private @Nullable String paperKey;
    private @Nullable String paperIssuer;
    private @Nullable String paperIssuerKey;
    private @Nullable LocalDate paperOn;
    private @Nullable Short paperYear;
    private @Nullable String paperSubject;

    @SuppressWarnings("NullAway") // filled by the persistence provider
    protected Origin() {}

    Origin(DirectiveSource from) {
        DocumentNumber paper = from.paper();
        source = from.kind();
        occasion = orNull(from.occasion());
        participants = orNull(from.participants());
        notedBy = orNull(from.notedBy());
        paperNumber = paper == null ? null : paper.shown();
        paperKey = paper == null ? null : paper.key();
        paperIssuer = orNull(from.paperIssuer());
        paperIssuerKey = paperIssuer == null ? null : DirectiveEntry.typedKey(paperIssuer);
        paperOn = from.paperOn();
        paperYear = paperOn == null ? null : (short) paperOn.getYear();
        paperSubject = orNull(from.paperSubject());
    }

    DirectiveSource entered() {
        return new DirectiveSource(
                source,
                blank(occasion),
                blank(participants),
                blank(notedBy),
                blank(paperNumber),
                blank(paperIssuer),
                paperOn,
                blank(paperSubject));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
