package vn.dondoc.policy;

import java.time.LocalDate;

@org.springframework.stereotype.Service
public class Policies {
    public boolean is(Policy p, LocalDate d) {
        return false;
    }

    public int number(Policy p, LocalDate d) {
        return 3;
    }
}
