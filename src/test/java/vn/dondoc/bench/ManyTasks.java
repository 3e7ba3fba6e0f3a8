package vn.dondoc.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;

/**
 * An office with its agencies and any number of tasks, written in bulk past the services: 14 departments and 99
 * communes, 12 officers, four fifths of the tasks done. The numbers come out of a fixed seed.
 */
final class ManyTasks {

    static final String PASSWORD = "đo thời gian chạy lúc vắng người";

    private static final Actor JOB = Actor.job("Đo tốc độ");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int PART = 1_000;
    private static final int TASKS_OF_A_DIRECTIVE = 8;
    private static final String[] WORK = {
        "Rà soát", "Lập danh mục", "Báo cáo tiến độ", "Xây dựng phương án", "Kiểm tra", "Tham mưu", "Hoàn thiện hồ sơ"
    };
    private static final String[] THINGS = {
        "cầu dân sinh hư hỏng sau mưa lũ", "trụ sở dôi dư sau sắp xếp", "trạm y tế vùng cao",
                "giải ngân vốn đầu tư công",
        "hồ sơ đất đai tồn đọng", "an toàn hồ đập", "đường giao thông nông thôn", "trường bán trú"
    };

    private final JdbcTemplate jdbc;
    private final IdGenerator ids;
    private final History history;
    private final ReadyAccounts accounts;
    private final TransactionTemplate transaction;
    private final Random random = new Random(340);

    final List<AgencyId> agencies = new ArrayList<>();
    final List<PersonId> officers = new ArrayList<>();
    final List<FieldId> fields = new ArrayList<>();
    final List<Long> tasks = new ArrayList<>();
    private AgencyId office;
    private PersonId leader;

    ManyTasks(
            JdbcTemplate jdbc,
            IdGenerator ids,
            History history,
            ReadyAccounts accounts,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.history = history;
        this.accounts = accounts;
        this.transaction = transaction;
        office = agency("Văn phòng UBND tỉnh", "OFFICE");
        leader = person("Phó Chủ tịch", "VICE_CHAIR", office);
    }

    AgencyId office() {
        return office;
    }

    void people() {
        person("Chánh Văn phòng", "OFFICE_LEADER", office);
        for (int n = 1; n <= 12; n++) {
            officers.add(person("Chuyên viên " + n, "OFFICER", office));
        }
        for (int n = 1; n <= 11; n++) {
            long id = ids.next();
            jdbc.update("INSERT INTO work_field (id, name, version) VALUES (?, ?, 0)", id, "Lĩnh vực " + n);
            jdbc.update(
                    "INSERT INTO field_duty (id, field_id, person_id, valid_from, version) VALUES (?, ?, ?, '2020-01-01', 0)",
                    ids.next(),
                    id,
                    leader.value());
            fields.add(new FieldId(id));
        }
        for (int n = 1; n <= 113; n++) {
            AgencyId one = agency(n <= 14 ? "Sở số " + n : "UBND xã số " + n, n <= 14 ? "DEPARTMENT" : "COMMUNE");
            agencies.add(one);
            person("Đầu mối " + n, "FOCAL_POINT", one);
            person("Thủ trưởng " + n, "AGENCY_LEADER", one);
        }
    }

    /** The user names of so many more people who can sign in. */
    List<String> accounts(int many) {
        List<String> names = new ArrayList<>();
        for (int n = 1; n <= many; n++) {
            PersonId person = person("Người dùng " + n, "AGENCY_STAFF", agencies.getFirst());
            accounts.open(JOB, Map.of(person, "nguoidung" + n), PASSWORD);
            names.add("nguoidung" + n);
        }
        return names;
    }

    void write(int size) {
        for (int at = 0; at < size; at += PART) {
            int from = at;
            int to = Math.min(at + PART, size);
            transaction.executeWithoutResult(status -> part(from, to));
        }
        jdbc.update("""
                INSERT INTO task_summary
                    (agency_id, relation, following_officer, state, effective_on, claim, field_id, issuing_level, mistaken,
                     n)
                SELECT a.agency_id, a.relation, t.following_officer, t.state, COALESCE(t.effective_on, '9999-12-31'),
                       t.claim, COALESCE(t.field_id, 0), t.issuing_level, FALSE, COUNT(*)
                FROM task t JOIN task_agency a ON a.task_id = t.id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8""");
        // the server learns of a day's work by itself, of a bulk only after a while
        jdbc.execute("ANALYZE TABLE task, task_agency, directive, history_event, progress_report, task_summary");
    }

    private void part(int from, int to) {
        List<Object[]> directives = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> relations = new ArrayList<>();
        List<Object[]> deadlines = new ArrayList<>();
        List<Object[]> claims = new ArrayList<>();
        List<Object[]> reports = new ArrayList<>();
        List<HistoryNote> notes = new ArrayList<>();
        long directive = 0;
        for (int n = from; n < to; n++) {
            int roll = random.nextInt(100);
            String state = roll < 80
                    ? "COMPLETED"
                    : roll < 92
                            ? "IN_PROGRESS"
                            : roll < 95 ? "ASSIGNED" : roll < 98 ? "PENDING_CONFIRMATION" : "RETURNED";
            LocalDate due = state.equals("COMPLETED")
                    ? TODAY.minusDays(1 + random.nextInt(700))
                    : TODAY.plusDays(random.nextInt(110) - 20);
            LocalDate given = due.minusDays(30 + random.nextInt(40));
            if ((n - from) % TASKS_OF_A_DIRECTIVE == 0) {
                directive = ids.next();
                directives.add(directive(directive, n, given));
            }
            long id = ids.next();
            tasks.add(id);
            boolean claimed = state.equals("COMPLETED") || state.startsWith("PENDING");
            long claim = claimed ? ids.next() : 0;
            LocalDate claimedOn = claimed ? earlier(due.plusDays(random.nextInt(14) - 11), TODAY.minusDays(1)) : null;
            AgencyId lead = n % 20 == 0 ? agencies.getFirst() : any(agencies);
            rows.add(new Object[] {
                id,
                "NV-2026-%06d".formatted(n + 1),
                directive,
                n % TASKS_OF_A_DIRECTIVE + 1,
                WORK[random.nextInt(WORK.length)] + " " + THINGS[random.nextInt(THINGS.length)] + ", đợt " + (n + 1),
                lead.value(),
                leader.value(),
                any(officers).value(),
                any(fields).value(),
                due,
                due,
                due,
                state,
                claimed ? claimedOn : given,
                given,
                given,
                state.equals("ASSIGNED") ? null : given.plusDays(1),
                claimed ? 100 : random.nextInt(95),
                claimed ? claim : null,
                claimedOn,
                state.equals("COMPLETED") ? claimedOn : null,
                given.atTime(2, 0)
            });
            relate(relations, id, lead, given.atTime(2, 0));
            deadlines.add(new Object[] {id, due, leader.value(), given.atTime(2, 0)});
            if (claimed) {
                claims.add(new Object[] {
                    claim, id, claimedOn, claimedOn.atTime(3, 0), state.equals("COMPLETED") ? "CONFIRMED" : "WAITING"
                });
            }
            reports.add(new Object[] {
                ids.next(), id, given.plusDays(10), given.plusDays(10).atTime(3, 0)
            });
            notes.add(new HistoryNote(
                    new Subject("TASK", id), "TASK_ISSUED", List.of(new Change("state", "DRAFT", "ASSIGNED"))));
        }
        insert(directives, rows, relations, deadlines, claims, reports);
        history.recordAll(JOB, notes);
    }

    private Object[] directive(long id, int n, LocalDate given) {
        return new Object[] {
            id,
            (n + 1) + "/UBND-TH",
            (n + 1) + "/ubndth",
            office.value(),
            "o" + office.value(),
            given,
            given.getYear(),
            "Chỉ đạo thực hiện nhiệm vụ trọng tâm, đợt " + (n + 1),
            given.atTime(1, 0)
        };
    }

    private void relate(List<Object[]> relations, long task, AgencyId lead, LocalDateTime since) {
        relations.add(new Object[] {task, lead.value(), "LEAD", since});
        AgencyId other = any(agencies);
        if (!other.equals(lead)) {
            relations.add(new Object[] {task, other.value(), "COORDINATING", since});
        }
    }

    private void insert(
            List<Object[]> directives,
            List<Object[]> rows,
            List<Object[]> relations,
            List<Object[]> deadlines,
            List<Object[]> claims,
            List<Object[]> reports) {
        jdbc.batchUpdate("""
                INSERT INTO directive (id, version, direction, kind, number_symbol, number_key, issuer, issuer_name,
                    issuer_key, issued_on, issued_year, subject, urgency, issuing_level, language, registered_at)
                VALUES (?, 0, 'OUTGOING', 'NQ', ?, ?, ?, 'Văn phòng UBND tỉnh', ?, ?, ?, ?, 'NORMAL', 'PROVINCE',
                    'Tiếng Việt', ?)""", directives);
        jdbc.batchUpdate("""
                INSERT INTO task (id, version, code, directive_id, ordinal, content, product, lead_agency,
                    responsible_leader, following_officer, field_id, urgency, issuing_level, deadline_kind, due_on,
                    original_due_on, effective_on, state, state_since, assigned_on, given_on, acknowledged_on, percent, claim_id,
                    claimed_on, completed_on, created_at)
                VALUES (?, 1, ?, ?, ?, ?, 'Báo cáo', ?, ?, ?, ?, 'NORMAL', 'PROVINCE', 'DATED', ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate(
                "INSERT INTO task_agency (task_id, agency_id, relation, since) VALUES (?, ?, ?, ?)", relations);
        jdbc.batchUpdate("""
                INSERT INTO deadline_change (task_id, version, kind, new_due_on, new_kind, decided_by, decider_name,
                    decided_at) VALUES (?, 0, 'FIRST', ?, 'DATED', ?, 'Phó Chủ tịch', ?)""", deadlines);
        jdbc.batchUpdate("""
                INSERT INTO task_claim (id, task_id, result_text, claimed_on, claimed_at, claimant_name, outcome)
                VALUES (?, ?, 'Đã làm xong, có báo cáo kèm theo.', ?, ?, 'Đầu mối', ?)""", claims);
        jdbc.batchUpdate("""
                INSERT INTO progress_report (id, task_id, percent, done, reported_on, reported_at, reporter_name,
                    agency_name) VALUES (?, ?, 40, 'Đã làm được một phần.', ?, ?, 'Đầu mối', 'Cơ quan')""", reports);
    }

    private AgencyId agency(String name, String kind) {
        long id = ids.next();
        jdbc.update(
                "INSERT INTO agency (id, owner_id, code, name, short_name, kind, mailbox, valid_from, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, '2010-01-01', 0)",
                id,
                id,
                "B" + id,
                name,
                name,
                kind,
                "hop" + id + "@vanphong.example");
        return new AgencyId(id);
    }

    private PersonId person(String name, String role, AgencyId agency) {
        long id = ids.next();
        jdbc.update(
                "INSERT INTO person (id, name, email, version) VALUES (?, ?, ?, 0)",
                id,
                name,
                "nguoi" + id + "@vanphong.example");
        jdbc.update(
                "INSERT INTO post (id, person_id, unit_id, role, title, valid_from, confirmed, version)"
                        + " VALUES (?, ?, ?, ?, ?, '2020-01-01', TRUE, 0)",
                ids.next(),
                id,
                agency.value(),
                role,
                name);
        return new PersonId(id);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
