package vn.dondoc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole program on a real MariaDB and a real port, started once for all tests. A test makes its own data and leaves
 * it; it may not need an empty table. The {@link OfficeClock} stands at {@link OfficeClock#START} at each test's
 * beginning. Whatever changes the context (mock beans, properties, further profiles) would start a second program:
 * don't.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("office")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestOffice.class)
@TestExecutionListeners(listeners = OfficeClockReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface OfficeTest {}
