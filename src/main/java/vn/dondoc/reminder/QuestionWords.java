package vn.dondoc.reminder;

/** What a mail says that tells of a question: which one, and its words. */
record QuestionWords(long question, String words) {

    /** As the row of the act keeps it. */
    String stored() {
        return question + "\n" + words;
    }

    static QuestionWords of(String stored) {
        String[] parts = stored.split("\n", 2);
        return new QuestionWords(Long.parseLong(parts[0]), parts[1]);
    }
}
