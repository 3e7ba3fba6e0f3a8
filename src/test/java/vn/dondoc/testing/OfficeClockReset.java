package vn.dondoc.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Each test begins at {@link OfficeClock#START}. */
class OfficeClockReset implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(OfficeClock.class).setTo(OfficeClock.START);
    }
}
