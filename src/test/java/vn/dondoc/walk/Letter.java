package vn.dondoc.walk;

/**
 * A mail as the server took it.
 *
 * @param to whom it was for; a program that is no production diverts it
 */
record Letter(String to, String subject, String text, String html) {

    boolean isFor(String address) {
        return to.equals(address);
    }

    boolean isDigest() {
        return text.contains("Thư tổng hợp");
    }

    /** Whether this task has reached a step of its ladder in the digest; the others are only listed. */
    boolean isCausedBy(String task) {
        return text.contains("(đến mốc nhắc)\n  " + task);
    }
}
