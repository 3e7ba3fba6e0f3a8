package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.demo.DemoAct.Verb;

class LifeScriptTest {

    @Test
    void readsActsWithTheirParts() {
        List<DemoAct> acts = LifeScript.parse("""
                -9 acknowledge | by: head
                -8 refuse | Không đúng việc. | suggests: Sở Y tế
                -7 reassign Sở Công Thương | due: +10
                -5 report 40 | Đã làm 4: còn 6. | obstacle: Thiếu người. | asks: Thêm người.
                -2 claim | Xong. | number: BC-SCT | file: Một.pdf | file: Hai.png
                """);
        assertThat(acts)
                .extracting(DemoAct::verb)
                .containsExactly(Verb.ACKNOWLEDGE, Verb.REFUSE, Verb.REASSIGN, Verb.REPORT, Verb.CLAIM);
        assertThat(acts.get(0).by()).isEqualTo("head");
        assertThat(acts.get(1).agency()).isEqualTo("Sở Y tế");
        assertThat(acts.get(2).agency()).isEqualTo("Sở Công Thương");
        assertThat(acts.get(2).due()).isEqualTo(DemoDue.parse("+10"));
        assertThat(acts.get(3).percent()).isEqualTo(40);
        assertThat(acts.get(3).text()).isEqualTo("Đã làm 4: còn 6.");
        assertThat(acts.get(3).obstacle()).isEqualTo("Thiếu người.");
        assertThat(acts.get(4).files()).containsExactly("Một.pdf", "Hai.png");
    }

    @Test
    void aDraftHasNoDay() {
        assertThat(LifeScript.parse("draft propose"))
                .extracting(DemoAct::verb)
                .containsExactly(Verb.DRAFT, Verb.PROPOSE);
        assertThat(LifeScript.parse("")).isEmpty();
    }

    @Test
    void anUnknownVerbIsRefused() {
        assertThatThrownBy(() -> LifeScript.parse("-3 forget | x")).isInstanceOf(IllegalArgumentException.class);
    }
}
