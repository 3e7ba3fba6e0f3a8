package vn.dondoc.mail;

import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/** Mails that speak: {@code AMail.to("an@so.example").key("A|1").reminder()}. */
final class AMail {

    private final String address;
    private String key;
    private String subject = "[Đôn Đốc] 1 việc cần làm: 1 quá hạn – 10/03/2026";
    private String name = "Bùi Thị Lan Anh";

    private AMail(String address) {
        this.address = address;
        this.key = "TEST|" + address;
    }

    static AMail to(String address) {
        return new AMail(address);
    }

    AMail key(String unique) {
        key = unique;
        return this;
    }

    AMail saying(String words) {
        subject = words;
        return this;
    }

    AMail named(String person) {
        name = person;
        return this;
    }

    OutgoingMail reminder() {
        return mail(MailClass.REMINDER, "DIGEST");
    }

    OutgoingMail act() {
        return mail(MailClass.ACT, "ASSIGNED");
    }

    OutgoingMail account() {
        return mail(MailClass.ACCOUNT, "ACTIVATION");
    }

    private OutgoingMail mail(MailClass mailClass, String kind) {
        return OutgoingMail.of(
                key,
                mailClass,
                kind,
                MailRecipient.person(new PersonId(7), new AgencyId(3), address, name),
                new RenderedMail(subject, "Quá hạn 5 ngày làm việc\n", "<p>Quá hạn 5 ngày làm việc</p>"));
    }
}
