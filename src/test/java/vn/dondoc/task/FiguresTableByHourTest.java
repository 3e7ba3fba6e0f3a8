package vn.dondoc.task;

import vn.dondoc.testing.OfficeTest;

/** The same rows lived within two minutes of one day, by deadlines that have an hour. */
@OfficeTest
class FiguresTableByHourTest extends FiguresTableTest {

    @Override
    Deadline due(FigureRow row) {
        return row.hourDue();
    }

    @Override
    String issued() {
        return FigureRow.TODAY + "T08:00";
    }

    @Override
    String early() {
        return FigureRow.TODAY + "T" + FigureRow.MINUTE_BEFORE;
    }

    @Override
    String late() {
        return FigureRow.TODAY + "T" + FigureRow.NOW.hour();
    }

    @Override
    String now() {
        return FigureRow.TODAY + "T" + FigureRow.NOW.hour();
    }
}
