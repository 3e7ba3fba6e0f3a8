package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.dondoc.Application;
import vn.dondoc.testing.RuleTest;

/** The modules have no cycle and do not reach into each other's inner packages (docs/decisions/0001-the-house.md). */
@RuleTest
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void theModulesAreTheOfficesNouns() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("agency", "account", "directive", "task", "progress", "history", "shared");
    }

    @Test
    void noCycleAndNoReachingIn() {
        modules.verify();
    }
}
