package vn.dondoc.demo;

import java.time.Duration;
import java.time.Instant;

/** Takes the demo forward in time, for everybody in it; the jobs of the hours in between run on the way. */
@DemoPart
class DemoJourney {

    private final DemoClock clock;
    private final DemoTime time;
    private final DemoJobs jobs;

    DemoJourney(DemoClock clock, DemoTime time, DemoJobs jobs) {
        this.clock = clock;
        this.time = time;
        this.jobs = jobs;
    }

    /**
     * One journey at a time: who asks meanwhile goes on from where the other has arrived. One that breaks off ends where
     * it broke off, for what it has written until then has happened.
     */
    synchronized void forward(Duration by) {
        Instant begin = clock.running();
        try {
            jobs.pass(begin, begin.plus(by));
        } finally {
            time.goOn();
        }
    }
}
