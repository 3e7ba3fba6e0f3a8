package vn.dondoc.reminder;

/** The letter of a day before it is put into its form. */
record DigestPage(String subject, DigestModel model) {}
