package vn.dondoc.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the dry run.
 *
 * @param key names it within the dry run
 * @param rules why it would go out, each kind once
 * @param codes the tasks that have reached a step or were acted on
 * @param subject null for those who may not read it
 */
public record PreviewMail(
        String key,
        String recipient,
        String address,
        boolean mailbox,
        List<ReminderKind> rules,
        List<String> codes,
        @Nullable String subject) {}
