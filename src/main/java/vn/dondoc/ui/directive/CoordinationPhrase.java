package vn.dondoc.ui.directive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.SearchText;
import vn.dondoc.task.TaskNature;

/**
 * A task that begins with "Phối hợp với X …" is of that kind. X is an agency of the register if its name or short name
 * stands there; else the words up to what is to be done. It is only proposed: whoever enters sees it before he adds.
 */
final class CoordinationPhrase {

    private static final Pattern BEGIN = Pattern.compile(
            "^(?:chủ động\\s+)?phối hợp(?:\\s+chặt chẽ)?\\s+(?:với|cùng)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** With what the words of a duty begin, and what stands between a name and them. */
    private static final Pattern END = Pattern.compile(
            "[,;:.(]|\\s(?:để|trong|và các|xây dựng|triển khai|tham mưu|tổ chức|rà soát|"
                    + "thực hiện|kiểm tra|hoàn thiện|hoàn thành|đề xuất|nghiên cứu|cung cấp|giải quyết|chuẩn bị|thẩm định|"
                    + "đôn đốc|hướng dẫn|theo dõi|tiếp tục|đẩy mạnh|tăng cường|khảo sát|lập|báo cáo|trình|làm việc)(?=\\s|$)");

    private static final int LONGEST_NAME = 200;

    private CoordinationPhrase() {}

    /** Empty for a line that begins otherwise. */
    static Optional<TaskNature> of(String line, List<AgencyRow> agencies) {
        Matcher begin = BEGIN.matcher(line.strip());
        if (!begin.find()) {
            return Optional.empty();
        }
        String rest = line.strip().substring(begin.end());
        String folded = SearchText.fold(rest) + " ";
        return Optional.of(agencies.stream()
                .filter(one -> length(one, folded) > 0)
                .max(Comparator.comparingInt(one -> length(one, folded)))
                .map(one -> TaskNature.coordinating(one.id()))
                .orElseGet(() -> TaskNature.coordinating(named(rest))));
    }

    /** How long the name is with which the text begins; 0 for none. */
    private static int length(AgencyRow agency, String folded) {
        return Stream.of(agency.name(), agency.shortName())
                .map(SearchText::fold)
                .filter(name -> !name.isEmpty()
                        && folded.startsWith(name)
                        && !Character.isLetterOrDigit(folded.charAt(name.length())))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String named(String rest) {
        Matcher end = END.matcher(rest);
        String name = (end.find() ? rest.substring(0, end.start()) : "").strip();
        return name.length() > LONGEST_NAME ? "" : name;
    }
}
