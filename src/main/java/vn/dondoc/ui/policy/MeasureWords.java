package vn.dondoc.ui.policy;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ExtensionMeasure;
import vn.dondoc.task.ExtensionScope;
import vn.dondoc.task.ExtensionSetting;

/** Who decides about more time, as people say it. */
final class MeasureWords {

    private MeasureWords() {}

    /** "Tỉnh ủy · Mọi lĩnh vực". */
    static String scope(ExtensionScope scope, Map<FieldId, String> fields) {
        String level = scope.level() == null
                ? I18NProvider.translate("policy.measure.every-level")
                : I18NProvider.translate(Texts.keyOf(scope.level()));
        String field = scope.field() == null
                ? I18NProvider.translate("policy.measure.every-field")
                : fields.getOrDefault(scope.field(), "");
        return level + " · " + field;
    }

    /** "Chánh Văn phòng: 3 lần, 45 ngày làm việc". */
    static String measure(ExtensionSetting setting) {
        ExtensionMeasure measure = setting.measure();
        if (measure == null) {
            return I18NProvider.translate("policy.measure.over");
        }
        return measure.isNone()
                ? I18NProvider.translate("policy.measure.leader")
                : I18NProvider.translate("policy.measure.up-to", measure.times(), measure.days());
    }
}
