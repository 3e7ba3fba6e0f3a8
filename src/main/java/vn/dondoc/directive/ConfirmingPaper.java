package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;

/**
 * "Đã có văn bản": the paper that came after what was said.
 *
 * @param issuer cơ quan ban hành, by its name
 * @param files of the paper; put behind those that are there
 */
public record ConfirmingPaper(
        String number, String issuer, @Nullable LocalDate issuedOn, List<FileId> files) {

    public ConfirmingPaper {
        files = List.copyOf(files);
    }
}
