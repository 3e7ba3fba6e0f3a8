package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class AgencyRegisterTest {

    private static final Actor KEEPER = Actors.with(Right.MANAGE_AGENCIES);
    private static final Actor NOBODY = Actors.with();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    AgencyRegister register;

    @Autowired
    AgencyGroups groups;

    @Autowired
    Agencies agencies;

    @Autowired
    ReferenceAgencies reference;

    @Autowired
    History history;

    @Autowired
    IdGenerator ids;

    private String unique(String name) {
        return name + " " + ids.next();
    }

    private AgencyId add(AnAgency agency) {
        return register.add(KEEPER, agency.data());
    }

    @Test
    void anAgencyIsReadAsItWasEntered() {
        String name = unique("Sở Xây dựng");
        AgencyId id = add(AnAgency.called("  " + name + " ")
                .shortly("Sở XD")
                .alias("SXD")
                .alias(" ")
                .code("H38." + ids.next())
                .mailbox("sxd@laocai.example"));
        AgencyRow row = agencies.get(NOBODY, id);
        assertThat(row.name()).isEqualTo(name);
        assertThat(row.shortName()).isEqualTo("Sở XD");
        assertThat(row.mailbox()).isEqualTo("sxd@laocai.example");
        assertThat(row.isValidOn(TODAY)).isTrue();
        assertThat(agencies.aliases(NOBODY).get(id)).containsExactly("SXD");
        assertThat(history.of(KEEPER, new Subject(Subject.AGENCY, id.value())))
                .extracting(HistoryEntry::act)
                .containsExactly("AGENCY_ADDED");
        assertThatThrownBy(() -> agencies.get(NOBODY, new AgencyId(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void everyProblemOfAnEntryIsNamedAtOnce() {
        String code = "H38." + ids.next();
        add(AnAgency.called(unique("Sở Cũ")).code(code));
        assertThatThrownBy(() -> add(AnAgency.called(" ")
                        .code(code)
                        .of(AgencyKind.UNIT)
                        .mailbox("không phải thư")
                        .from("2026-02-01")
                        .to("2026-01-31")))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactlyInAnyOrder("name", "code", "parent", "mailbox", "validTo"));
    }

    @Test
    void twoOfTheSameNameStandApartInTimeOrUnderAnotherParent() {
        String name = unique("Phòng Tổng hợp");
        AgencyId one = add(AnAgency.called(unique("Sở Một")));
        AgencyId two = add(AnAgency.called(unique("Sở Hai")));
        add(AnAgency.called(name).of(AgencyKind.UNIT).under(one).to("2024-12-31"));
        add(AnAgency.called(name).of(AgencyKind.UNIT).under(two));
        add(AnAgency.called(name).of(AgencyKind.UNIT).under(one).from("2025-01-01"));
        assertThatThrownBy(() ->
                        add(AnAgency.called(name).of(AgencyKind.UNIT).under(one).from("2025-06-01")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aUnitOfAnyDepthActsForItsAgencyAlsoAfterAMove() {
        AgencyId one = add(AnAgency.called(unique("Sở Một")));
        AgencyId two = add(AnAgency.called(unique("Sở Hai")));
        AnAgency division = AnAgency.called(unique("Phòng")).of(AgencyKind.UNIT).under(one);
        AgencyId divisionId = add(division);
        AgencyId team = add(AnAgency.called(unique("Tổ")).of(AgencyKind.UNIT).under(divisionId));
        AgencyId center = add(AnAgency.called(unique("Trung tâm"))
                .of(AgencyKind.PUBLIC_SERVICE)
                .under(divisionId));
        assertThat(agencies.owner(team)).isEqualTo(one);
        assertThat(agencies.owner(center)).isEqualTo(center);

        register.change(KEEPER, divisionId, 0, division.under(two).data());

        assertThat(agencies.owner(divisionId)).isEqualTo(two);
        assertThat(agencies.owner(team)).isEqualTo(two);
        assertThat(agencies.owner(center)).isEqualTo(center);
    }

    @Test
    void nothingStandsBelowItself() {
        AnAgency above = AnAgency.called(unique("Trên"));
        AgencyId aboveId = add(above);
        AgencyId below = add(AnAgency.called(unique("Dưới")).under(aboveId));
        assertThatThrownBy(() ->
                        register.change(KEEPER, aboveId, 0, above.under(below).data()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        register.change(KEEPER, aboveId, 0, above.under(aboveId).data()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChangeSaysWhatWasBeforeAndRefusesAnOldForm() {
        AnAgency agency = AnAgency.called(unique("Sở Cũ"));
        String before = agency.data().name();
        AgencyId id = add(agency);
        String after = unique("Sở Mới");

        register.change(KEEPER, id, 0, agency.named(after).data());

        assertThat(history.of(KEEPER, new Subject(Subject.AGENCY, id.value()))
                        .getLast()
                        .changes())
                .contains(new Change("name", before, after));
        long version = agencies.get(KEEPER, id).version();
        assertThat(version).isPositive();
        assertThatThrownBy(() ->
                        register.change(KEEPER, id, 0, agency.named("Khác").data()))
                .asInstanceOf(type(StaleVersion.class))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(version));
        assertThat(agencies.get(KEEPER, id).name()).isEqualTo(after);
    }

    @Test
    void aMergerEndsTheOldTheDayBeforeAndTellsWhatTheyBecame() {
        AgencyId nature = add(AnAgency.called(unique("Sở Tài nguyên")));
        AgencyId farms = add(AnAgency.called(unique("Sở Nông nghiệp")));
        AgencyId both =
                add(AnAgency.called(unique("Sở Nông nghiệp và Môi trường")).from("2025-03-01"));
        LocalDate day = LocalDate.of(2025, 3, 1);
        Succession merger =
                new Succession(List.of(nature, farms), List.of(both), SuccessionKind.MERGED, day, "NQ 01/NQ-HĐND");

        register.succeed(KEEPER, merger);

        assertThat(agencies.get(KEEPER, nature).validTo()).isEqualTo("2025-02-28");
        assertThat(agencies.get(KEEPER, farms).validTo()).isEqualTo("2025-02-28");
        assertThat(agencies.get(KEEPER, both).validTo()).isNull();
        assertThat(agencies.successions(NOBODY))
                .contains(
                        new SuccessionRow(nature, both, SuccessionKind.MERGED, day, "NQ 01/NQ-HĐND"),
                        new SuccessionRow(farms, both, SuccessionKind.MERGED, day, "NQ 01/NQ-HĐND"));
        assertThat(history.of(KEEPER, new Subject(Subject.AGENCY, nature.value())))
                .extracting(HistoryEntry::act)
                .containsExactly("AGENCY_ADDED", "AGENCY_SUCCEEDED");
        assertThatThrownBy(() -> register.succeed(KEEPER, merger)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSuccessionThatCannotBeIsRefused() {
        AgencyId old = add(AnAgency.called(unique("Cũ")));
        AgencyId next = add(AnAgency.called(unique("Mới")).from("2026-01-01"));
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (Succession wrong : List.of(
                new Succession(List.of(old), List.of(next), SuccessionKind.ABOLISHED, day, "QĐ"),
                new Succession(List.of(old), List.of(), SuccessionKind.MERGED, day, "QĐ"),
                new Succession(List.of(old), List.of(old), SuccessionKind.RENAMED, day, "QĐ"),
                new Succession(List.of(old), List.of(next), SuccessionKind.RENAMED, day.minusDays(1), "QĐ"),
                new Succession(List.of(next), List.of(old), SuccessionKind.RENAMED, day, "QĐ"),
                new Succession(List.of(old), List.of(next), SuccessionKind.RENAMED, day, " "))) {
            assertThatThrownBy(() -> register.succeed(KEEPER, wrong))
                    .describedAs(wrong.toString())
                    .isInstanceOf(InvalidInput.class);
        }
        register.succeed(KEEPER, new Succession(List.of(old), List.of(), SuccessionKind.ABOLISHED, day, "QĐ 1"));
        assertThat(agencies.get(KEEPER, old).validTo()).isEqualTo("2025-12-31");
    }

    @Test
    void aRuleGroupHasTheMembersOfTheDayAndASavedOneThoseThatAreStillValid() {
        AgencyId ended = add(AnAgency.called(unique("Sở Hết")).to("2025-12-31"));
        AgencyId open = add(AnAgency.called(unique("Sở Còn")));
        AgencyId board = add(AnAgency.called(unique("Đoàn thể")).of(AgencyKind.FRONT));
        GroupId rule = groups.add(
                KEEPER, new GroupData(unique("Các sở"), Set.of(AgencyKind.DEPARTMENT), List.of(board, open)));
        GroupId saved = groups.add(KEEPER, new GroupData(unique("Ban chỉ đạo"), Set.of(), List.of(ended, board)));

        assertThat(agencies.members(NOBODY, rule, LocalDate.of(2025, 12, 31)))
                .extracting(AgencyRow::id)
                .contains(ended, open, board)
                .doesNotHaveDuplicates();
        assertThat(agencies.members(NOBODY, rule, TODAY))
                .extracting(AgencyRow::id)
                .contains(open, board)
                .doesNotContain(ended);
        assertThat(agencies.members(NOBODY, saved, TODAY))
                .extracting(AgencyRow::id)
                .containsExactly(board);
    }

    @Test
    void aGroupIsChangedAndRemovedWithItsVersion() {
        AgencyId member = add(AnAgency.called(unique("Sở")));
        String name = unique("Nhóm");
        GroupId id = groups.add(KEEPER, new GroupData(name, Set.of(), List.of(member)));
        assertThatThrownBy(() -> groups.add(KEEPER, new GroupData(name, Set.of(), List.of(member))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> groups.add(KEEPER, new GroupData(unique("Trống"), Set.of(), List.of())))
                .isInstanceOf(InvalidInput.class);

        groups.change(KEEPER, id, 0, new GroupData(name, Set.of(AgencyKind.PARTY), List.of()));

        assertThat(agencies.groups(NOBODY)).contains(new GroupRow(id, name, Set.of(AgencyKind.PARTY), List.of(), 1));
        assertThatThrownBy(() -> groups.change(KEEPER, id, 0, new GroupData(name, Set.of(AgencyKind.FRONT), List.of())))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> groups.remove(KEEPER, id, 0)).isInstanceOf(StaleVersion.class);
        groups.remove(KEEPER, id, 1);
        assertThat(agencies.groups(NOBODY)).extracting(GroupRow::id).doesNotContain(id);
    }

    @Test
    void onlyWhoKeepsTheRegisterChangesIt() {
        AgencyId id = add(AnAgency.called(unique("Sở")));
        GroupId group = groups.add(KEEPER, new GroupData(unique("Nhóm"), Set.of(), List.of(id)));
        AgencyData data = AnAgency.called("Khác").data();
        GroupData groupData = new GroupData("Khác", Set.of(AgencyKind.OTHER), List.of());
        for (Right right : Right.values()) {
            if (right != Right.MANAGE_AGENCIES) {
                Actor actor = Actors.with(right);
                for (Runnable act : List.<Runnable>of(
                        () -> register.add(actor, data),
                        () -> register.addAll(actor, List.of(data)),
                        () -> register.change(actor, id, 0, data),
                        () -> register.succeed(
                                actor, new Succession(List.of(id), List.of(), SuccessionKind.ABOLISHED, TODAY, "QĐ")),
                        () -> groups.add(actor, groupData),
                        () -> groups.change(actor, group, 0, groupData),
                        () -> groups.remove(actor, group, 0))) {
                    assertThatThrownBy(act::run).describedAs(right.name()).isInstanceOf(Refused.class);
                }
            }
        }
    }

    @Test
    void theReferenceIsLoadedOnceWithItsSuccessorsAndItsCommunes() {
        var loaded = reference.load(Actors.JOB);
        assertThat(reference.load(Actors.JOB)).isEqualTo(loaded);

        List<AgencyRow> then = agencies.validOn(NOBODY, LocalDate.of(2018, 1, 2));
        assertThat(then).filteredOn(row -> row.code().startsWith("2018.")).hasSize(30 + 164);
        List<AgencyRow> now = agencies.validOn(NOBODY, TODAY);
        assertThat(now).filteredOn(row -> row.code().startsWith("2018.")).isEmpty();
        GroupId communes = group("UBND các xã, phường");
        assertThat(agencies.members(NOBODY, communes, TODAY))
                .filteredOn(row -> row.code().startsWith("2025."))
                .hasSize(99);
        assertThat(agencies.members(NOBODY, group("UBND các huyện, thành phố"), LocalDate.of(2018, 1, 2)))
                .filteredOn(row -> row.code().startsWith("2018."))
                .hasSize(9);
        assertThat(agencies.members(NOBODY, group("UBND các huyện, thành phố"), TODAY))
                .isEmpty();

        AgencyId plans = loaded.get("2018.SKHVDT");
        assertThat(agencies.successions(NOBODY))
                .filteredOn(row -> row.predecessor().equals(plans))
                .singleElement()
                .satisfies(row -> assertThat(agencies.names(List.of(row.successor()))
                                .get(row.successor())
                                .name())
                        .isEqualTo("Sở Tài chính"));
        assertThat(agencies.successions(NOBODY))
                .filteredOn(row -> row.predecessor().equals(loaded.get("2018.082")))
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(row.kind()).isEqualTo(SuccessionKind.SPLIT));
    }

    @Test
    void ninetyNineCommunesAreOneBatchAndListsAreOneQuery() {
        AgencyId district = add(AnAgency.called(unique("UBND huyện")).of(AgencyKind.DISTRICT));
        List<AgencyData> communes = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            communes.add(AnAgency.called("Xã " + i)
                    .of(AgencyKind.COMMUNE)
                    .under(district)
                    .alias("xã số " + i)
                    .data());
        }
        var added = SqlCount.with(() -> register.addAll(KEEPER, communes));
        assertThat(added.statements().stream().filter(sql -> sql.startsWith("insert into agency ")))
                .hasSize(1);
        assertThat(added.statements()).hasSizeLessThan(99 + 20);
        assertThat(SqlCount.of(() -> agencies.names(added.value()))).hasSize(1);
        assertThat(SqlCount.of(() -> agencies.validOn(KEEPER, TODAY))).hasSize(1);
        assertThat(SqlCount.of(() -> agencies.members(KEEPER, new GroupId(2), TODAY)))
                .hasSize(1);
        assertThat(SqlCount.of(() -> agencies.groups(KEEPER))).hasSize(3);
    }

    private GroupId group(String name) {
        return agencies.groups(NOBODY).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
