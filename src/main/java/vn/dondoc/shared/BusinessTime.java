package vn.dondoc.shared;

import java.time.ZoneId;

/** The office's zone. The day ends at 24:00 here. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private BusinessTime() {}
}
