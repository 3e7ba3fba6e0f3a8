package vn.dondoc.directive;

/** Số đến: the number of an incoming paper in one book and year. */
record Arrival(String book, int year, int number) {

    boolean standsIn(String otherBook, int otherYear) {
        return book.equals(otherBook) && year == otherYear;
    }

    /** As the history shows it: 12/2026. */
    @Override
    public String toString() {
        return number + "/" + year;
    }
}
