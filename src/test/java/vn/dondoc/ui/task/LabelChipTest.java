package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonSerializer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.LabelId;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.TaskNature;

class LabelChipTest {

    /** A list's rows are drawn in the browser: what does not get there is an empty place before the task. */
    @Test
    void itsNameAndToneReachTheBrowser() {
        LabelRow label = new LabelRow(new LabelId(1), "Chờ bổ sung hồ sơ", LabelTone.RED);
        assertThat(JacksonSerializer.toJson(LabelChip.cells(TaskNature.ORDINARY, null, List.of(label)))
                        .toString())
                .isEqualTo("[{\"name\":\"Chờ bổ sung hồ sơ\",\"tone\":\"tone-bad\"}]");
    }
}
