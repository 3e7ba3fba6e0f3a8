package vn.dondoc.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Fields;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PersonData;
import vn.dondoc.account.PostData;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.mail.MailServers;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.mail.TlsMode;
import vn.dondoc.reminder.ReminderPreview;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.ui.task.TimeTold;

/** An office for a walk through the screens: two agencies and the people who meet, all with accounts and addresses. */
@TestComponent
class WalkOffice {

    static final String PASSWORD = "đò ngang qua bến lúc 5 giờ";
    static final String OFFICE = "Văn phòng UBND tỉnh Sơn Khê";
    static final String AGENCY = "Sở Xây dựng tỉnh Sơn Khê";
    static final String OTHER_AGENCY = "Sở Y tế tỉnh Sơn Khê";
    static final String MAILBOX = "soxaydung@sonkhe.example";
    static final String FIELD = "Xây dựng và giao thông Sơn Khê";

    /** Where a copy of the program that is no production sends every mail, whoever it is for. */
    static final String DIVERTED_TO = "hopthu@vanphong.example";

    static final Member OFFICER =
            new Member("Vương Thị Lụa", "lua.vuong", Role.OFFICER, "Chuyên viên phòng Kinh tế tổng hợp");
    static final Member HEAD_OF_OFFICE =
            new Member("Giàng A Tống", "tong.giang", Role.OFFICE_LEADER, "Chánh Văn phòng");
    static final Member VICE_CHAIR =
            new Member("Lục Văn Khoái", "khoai.luc", Role.VICE_CHAIR, "Phó Chủ tịch UBND tỉnh");
    static final Member FOCAL_POINT =
            new Member("Sùng Thị Máy", "may.sung", Role.FOCAL_POINT, "Chuyên viên Văn phòng Sở, đầu mối");
    static final Member AGENCY_HEAD = new Member("Bàn Văn Phúc", "phuc.ban", Role.AGENCY_LEADER, "Giám đốc Sở");
    static final Member OTHER_FOCAL_POINT =
            new Member("Tẩn Mùi Khé", "khe.tan", Role.FOCAL_POINT, "Chuyên viên Văn phòng Sở, đầu mối");
    static final Member OTHER_HEAD = new Member("Hoàng Seo Vần", "van.hoang", Role.AGENCY_LEADER, "Giám đốc Sở");

    static final Set<String> ADDRESSES = Stream.concat(
                    Stream.of(
                                    OFFICER,
                                    HEAD_OF_OFFICE,
                                    VICE_CHAIR,
                                    FOCAL_POINT,
                                    AGENCY_HEAD,
                                    OTHER_FOCAL_POINT,
                                    OTHER_HEAD)
                            .map(Member::email),
                    Stream.of(MAILBOX))
            .collect(Collectors.toSet());

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final AgencyRegister agencies;
    private final PeopleRegister people;
    private final ReadyAccounts accounts;
    private final Fields fields;
    private final TimeTold time;
    private final MailSettings mail;
    private final ReminderPreview preview;
    private final JdbcTemplate jdbc;
    private final List<PersonId> staff = new ArrayList<>();

    WalkOffice(
            AgencyRegister agencies,
            PeopleRegister people,
            ReadyAccounts accounts,
            Fields fields,
            TimeTold time,
            MailSettings mail,
            ReminderPreview preview,
            JdbcTemplate jdbc) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.fields = fields;
        this.time = time;
        this.mail = mail;
        this.preview = preview;
        this.jdbc = jdbc;
    }

    /** Somebody of the office or of an agency. */
    record Member(String name, String userName, Role role, String title) {

        String email() {
            return userName + "@sonkhe.example";
        }
    }

    void open() {
        time.now();
        AgencyId office = agencies.add(
                Actors.JOB, AnAgency.called(OFFICE).of(AgencyKind.OFFICE).data());
        AgencyId agency = agencies.add(
                Actors.JOB, AnAgency.called(AGENCY).mailbox(MAILBOX).data());
        AgencyId other = agencies.add(Actors.JOB, AnAgency.called(OTHER_AGENCY).data());
        appoint(OFFICER, office);
        appoint(HEAD_OF_OFFICE, office);
        PersonId viceChair = appoint(VICE_CHAIR, office);
        appoint(FOCAL_POINT, agency);
        appoint(AGENCY_HEAD, agency);
        appoint(OTHER_FOCAL_POINT, other);
        appoint(OTHER_HEAD, other);
        FieldId field = fields.add(Actors.JOB, FIELD);
        fields.assign(Actors.JOB, field, viceChair, SINCE, null, "");
    }

    private PersonId appoint(Member member, AgencyId agency) {
        PersonId person = people.add(Actors.JOB, new PersonData(member.name(), member.email(), null));
        people.appoint(Actors.JOB, new PostData(person, agency, member.role(), member.title(), SINCE, null));
        accounts.open(Actors.JOB, Map.of(person, member.userName()), PASSWORD);
        staff.add(person);
        return person;
    }

    /** Mail goes out to a server on this machine from now on. */
    void switchMailOn(int port) {
        Actor administrator = Actors.with(Right.MANAGE_MAIL);
        mail.save(
                administrator,
                new MailServers(
                        "127.0.0.1",
                        port,
                        TlsMode.NONE,
                        "",
                        "",
                        "dondoc@vanphong.example",
                        "Văn phòng UBND tỉnh Sơn Khê",
                        DIVERTED_TO,
                        "",
                        "",
                        993,
                        TlsMode.TLS,
                        "",
                        "",
                        "INBOX"),
                mail.get(administrator).version());
        Actor leader = Actors.with(Right.SWITCH_MAIL, Right.READ_ALL);
        preview.now(leader);
        mail.switchReminders(leader, true, mail.get(leader).version());
    }

    /** Other tests find the mail as installed, nothing of the walk waiting, and its people gone. */
    void close() {
        jdbc.update("UPDATE mail_setting SET host = '', from_address = '', divert_to = '', switched_on = FALSE,"
                + " switched_at = NULL, fault = NULL");
        jdbc.update("UPDATE outgoing_mail SET state = 'CANCELLED', line = NULL WHERE state = 'NEW'"
                + " AND mail_class <> 'ACCOUNT'");
        jdbc.update("UPDATE owed_reminder SET state = 'CANCELLED' WHERE state = 'OWED'");
        staff.forEach(
                person -> jdbc.update("UPDATE post SET valid_to = valid_from WHERE person_id = ?", person.value()));
    }
}
