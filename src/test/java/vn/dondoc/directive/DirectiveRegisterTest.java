package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** The register on a real database. */
@OfficeTest
class DirectiveRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    Dispatches dispatches;

    @Autowired
    AnOffice office;

    @Autowired
    JdbcTemplate jdbc;

    Actor clerk;
    AgencyId issuer;

    @BeforeEach
    void anIssuer() {
        clerk = office.actor(Role.CLERK, office.agency("Văn phòng"));
        issuer = office.agency("UBND tỉnh");
    }

    private DirectiveForm form(String number) {
        return form(number, Secrecy.NORMAL, Direction.OUTGOING, "Kế hoạch thử nghiệm");
    }

    private DirectiveForm form(String number, Secrecy secrecy, Direction direction, String subject) {
        return new DirectiveForm(
                secrecy,
                direction,
                "KH",
                number,
                issuer,
                "",
                DAY,
                subject,
                "Người Ký",
                "Chủ tịch",
                Urgency.NORMAL,
                IssuingLevel.PROVINCE,
                null,
                null,
                "",
                4,
                null,
                4,
                "",
                null,
                direction == Direction.INCOMING ? DAY : null,
                List.of());
    }

    @Test
    void aRefusedDuplicateSaysWhichOneItMeets() {
        register.register(clerk, form("340/KH-UBND"));
        assertThatThrownBy(() -> register.register(clerk, form("340 / kh – ubnd")))
                .isInstanceOfSatisfying(DuplicateDirective.class, e -> {
                    assertThat(e.existing().number()).isEqualTo("340/KH-UBND");
                    assertThat(e.problems().getFirst().field()).isEqualTo("number");
                });
        register.register(clerk, form("340/QĐ-UBND"));
    }

    @Test
    void severalWithoutANumberMayStand() {
        assertThat(register.register(clerk, form(""))).isNotEqualTo(register.register(clerk, form("")));
    }

    @Test
    void twoClerksAtOnceGiveOneRowAndTheOtherIsToldWhichItMet() throws Exception {
        List<Callable<Object>> clerks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clerks.add(() -> {
                try {
                    return register.register(clerk, form("77/KH-UBND"));
                } catch (DuplicateDirective e) {
                    return e.existing().number();
                }
            });
        }
        List<Object> answers = new ArrayList<>();
        try (ExecutorService office4 = Executors.newFixedThreadPool(4)) {
            for (Future<Object> answer : office4.invokeAll(clerks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(DirectiveId.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("77/KH-UBND"::equals).hasSize(3);
    }

    @Test
    void secretPapersAreRefusedBeforeAnythingIsStored() {
        String marker = "DẤU HIỆU " + System.nanoTime();
        for (Secrecy secret : List.of(Secrecy.SECRET, Secrecy.TOP_SECRET, Secrecy.ABSOLUTE_SECRET)) {
            assertThatThrownBy(() -> register.register(clerk, form("9/KH", secret, Direction.OUTGOING, marker)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.problems().getFirst().key()).contains("secrecy.refused"));
        }
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM directive WHERE subject = ?", Long.class, marker))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM history_event WHERE changes LIKE ?", Long.class, "%" + marker + "%"))
                .isZero();
    }

    @Test
    void allProblemsOfAFormAreNamedAtOnceWithTheirLimits() {
        DirectiveForm bad = form("x", Secrecy.NORMAL, Direction.INCOMING, "S".repeat(501));
        assertThatThrownBy(() -> register.register(clerk, bad)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.problems()).extracting(InvalidInput.Problem::field).containsExactly("subject", "number");
            assertThat(e.problems().getFirst().arguments()).containsExactly(500);
        });
    }

    @Test
    void incomingPapersAreNumberedByBookAndYear() {
        DirectiveId one = register.register(clerk, form("1/A", Secrecy.NORMAL, Direction.INCOMING, "Một"));
        DirectiveId two = register.register(clerk, form("2/A", Secrecy.NORMAL, Direction.INCOMING, "Hai"));
        assertThat(directives.get(clerk, two).arrivalNo())
                .isEqualTo(directives.get(clerk, one).arrivalNo() + 1);
    }

    @Test
    void aCorrectionIsInTheHistoryFieldByField() {
        DirectiveId id = register.register(clerk, form("12/KH"));
        register.correct(clerk, id, 0, form("12/KH", Secrecy.NORMAL, Direction.OUTGOING, "Trích yếu đã sửa"));
        HistoryEntry last = directives.history(clerk, id).getLast();
        assertThat(last.act()).isEqualTo("DIRECTIVE_CORRECTED");
        assertThat(last.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("subject");
            assertThat(change.before()).isEqualTo("Kế hoạch thử nghiệm");
            assertThat(change.after()).isEqualTo("Trích yếu đã sửa");
        });
        assertThatThrownBy(() -> register.correct(clerk, id, 0, form("13/KH"))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void aPaperThatTurnsOutIncomingTakesANumberAndGivesItBackWhenItIsNot() {
        DirectiveId id = register.register(clerk, form("90/A"));
        assertThat(directives.get(clerk, id).arrivalNo()).isNull();
        register.correct(clerk, id, 0, form("90/A", Secrecy.NORMAL, Direction.INCOMING, "Kế hoạch thử nghiệm"));
        assertThat(directives.get(clerk, id).arrivalNo()).isPositive();
        register.correct(clerk, id, 1, form("90/A"));
        assertThat(directives.get(clerk, id).arrivalNo()).isNull();
    }

    @Test
    void aTypedIssuerIsTheOneOfTheRegister() {
        String name = "Ban Quản lý thử " + issuer;
        AgencyId named = office.agency(name);
        ADirective twice =
                ADirective.about("Kế hoạch thử nghiệm").number("91/KH").on(DAY);
        register.register(clerk, twice.by(named).form());
        assertThatThrownBy(() -> register.register(
                        clerk, twice.by("  ban quản lý THỬ " + issuer).form()))
                .isInstanceOf(DuplicateDirective.class);
    }

    @Test
    void dispatchIsRecorded() {
        DirectiveId id = register.register(clerk, form("14/KH"));
        dispatches.record(clerk, id, new DispatchForm(DAY, null, "Sở Nội vụ", "Ký nhận", ""));
        assertThat(directives.get(clerk, id).dispatches())
                .singleElement()
                .satisfies(d -> assertThat(d.receiver()).isEqualTo("Sở Nội vụ"));
    }

    @Test
    void anAgencyKnowsOfItsOwnDispatchOnlyAndTheOfficeOfAll() {
        AgencyId leads = office.agency("Sở chủ trì " + System.nanoTime());
        AgencyId coordinates = office.agency("Sở phối hợp " + System.nanoTime());
        DirectiveId id = register.register(clerk, form("17/KH"));
        dispatches.record(clerk, id, new DispatchForm(DAY, leads, "", "Người Ký Nhận", "Tận tay"));
        dispatches.record(clerk, id, new DispatchForm(DAY, coordinates, "", "", ""));
        dispatches.record(clerk, id, new DispatchForm(DAY, null, "Hiệp hội ngoài danh bạ", "", ""));
        dispatches.sign(clerk, id, directives.get(clerk, id).dispatches().get(1).id(), "Văn thư Sở phối hợp");
        dispatches.acknowledged(clerk, id, leads, DAY, "Đầu mối chủ trì");
        dispatches.acknowledged(clerk, id, coordinates, DAY, "Đầu mối phối hợp");
        register.setReaders(clerk, id, List.of(leads, coordinates));

        assertThat(directives.get(clerk, id).dispatches())
                .extracting(DirectiveDetails.Dispatch::acknowledgedBy)
                .containsExactly("Đầu mối chủ trì", "Đầu mối phối hợp", null);
        assertThat(directives.history(clerk, id))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "DIRECTIVE_REGISTERED",
                        "DIRECTIVE_DISPATCHED",
                        "DIRECTIVE_DISPATCHED",
                        "DIRECTIVE_DISPATCHED",
                        "DIRECTIVE_SIGNED_FOR");

        Actor partner = office.actor(Role.FOCAL_POINT, coordinates);
        assertThat(directives.get(partner, id).dispatches()).singleElement().satisfies(own -> {
            assertThat(own.agency()).isEqualTo(coordinates);
            assertThat(own.receivedBy()).isEqualTo("Văn thư Sở phối hợp");
            assertThat(own.acknowledgedBy()).isEqualTo("Đầu mối phối hợp");
        });
        assertThat(directives.history(partner, id))
                .extracting(HistoryEntry::act)
                .containsExactly("DIRECTIVE_REGISTERED");
    }

    @Test
    void theNumberIsFoundWithoutSignsAndTheSubjectWithoutMarks() {
        DirectiveId id =
                register.register(clerk, form("341/KH-UBND", Secrecy.NORMAL, Direction.OUTGOING, "Đề án đường bộ"));
        for (String text : List.of("341 kh ubnd", "341/kh", "de an duong")) {
            assertThat(directives
                            .rows(clerk, DirectiveFilter.ALL.withText(text), null, 50)
                            .rows())
                    .as(text)
                    .extracting(DirectiveRow::id)
                    .contains(id);
        }
    }

    @Test
    void onlyThoseWithTheRightRegisterAndStrangersDoNotKnow() {
        DirectiveId id = register.register(clerk, form("15/KH"));
        Actor stranger = office.actor(Role.AGENCY_LEADER, office.agency("Sở Y tế"));
        assertThatThrownBy(() -> register.register(stranger, form("16/KH"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> directives.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(directives.count(stranger, DirectiveFilter.ALL)).isZero();
        assertThatThrownBy(() -> directives.get(office.actor(Role.ADMINISTRATOR, issuer), id))
                .isInstanceOf(NotFound.class);
    }
}
