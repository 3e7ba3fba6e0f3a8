package vn.dondoc.demo.mailbox;

/**
 * Which mails are listed.
 *
 * @param recipient the whole address; empty for everybody's
 * @param words part of subject, name or address, with or without marks; empty for all
 */
record TestMailFilter(String recipient, String words) {

    static final TestMailFilter ALL = new TestMailFilter("", "");
}
