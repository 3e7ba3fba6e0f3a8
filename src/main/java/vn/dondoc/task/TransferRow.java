package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * A line "chuyển đi / chuyển đến".
 *
 * @param content as the former lead last had it
 * @param document null where a refused task was given to another agency
 */
public record TransferRow(
        String code,
        String content,
        TransferKind kind,
        AgencyId from,
        String fromName,
        AgencyId to,
        String toName,
        @Nullable String document,
        @Nullable LocalDate documentOn,
        @Nullable String reason,
        LocalDate movedOn,
        String moverName,
        TaskKind taskKind) {}
