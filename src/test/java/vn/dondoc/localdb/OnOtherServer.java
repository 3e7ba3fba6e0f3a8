package vn.dondoc.localdb;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class above, run once more on MariaDB 11.4: the same program, its connections to the other server. {@code
 * ./dondoc test} names the folder of that server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("resilience")
@EnabledIfSystemProperty(named = OtherServer.FOLDER, matches = ".+", disabledReason = "run by ./dondoc test")
@ExtendWith(OtherServer.class)
public @interface OnOtherServer {}
