package vn.dondoc.ui.shell;

/**
 * A screen whose figures or rows change with the clock alone. While it is open it is told when a day begins or a deadline's
 * hour strikes, and reads anew what it shows; what somebody is typing is no part of that.
 */
public interface MovesWithTime {

    void timeMoved();
}
