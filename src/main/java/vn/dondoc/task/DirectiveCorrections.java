package vn.dondoc.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.CorrectingPapers;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/**
 * Đính chính of a directive by a paper, with its open tasks, in one transaction: each goes on as it is, is corrected as the
 * paper has it, ends or is put on hold. The directive stays in force; its drafts and rules stay as they are.
 *
 * @see "docs/decisions/0044-a-correcting-paper.md"
 */
@Service
@Transactional
public class DirectiveCorrections {

    private final InForce inForce;
    private final CorrectingPapers papers;
    private final DirectiveRest rest;
    private final TaskSettling settling;
    private final TaskCorrections corrections;
    private final TaskDesk desk;

    DirectiveCorrections(
            InForce inForce,
            CorrectingPapers papers,
            DirectiveRest rest,
            TaskSettling settling,
            TaskCorrections corrections,
            TaskDesk desk) {
        this.inForce = inForce;
        this.papers = papers;
        this.rest = rest;
        this.settling = settling;
        this.corrections = corrections;
        this.desk = desk;
    }

    /**
     * Notes the paper and settles the tasks.
     *
     * @param version the directive's, as the form was opened with it
     * @param fates one for each open task, those on hold too
     * @throws InvalidInput for {@code document}, {@code documentOn}, {@code wrong}; for a task {@code content} or
     *     {@code dueOn} with {@link #field its number}
     * @throws DomainException if something came or went since the form was opened
     */
    public void correct(
            Actor actor, DirectiveId directive, long version, CorrectingPaper wanted, List<TaskFate> fates) {
        actor.require(Right.DECIDE);
        inForce.lockAll(actor, Set.of(directive));
        rest.lock(directive);
        Unsettled now = rest.of(directive);
        CorrectingPaper paper = papers.add(actor, directive, version, wanted);
        if (!now.are(fates)) {
            throw new DomainException("directive.correction.others");
        }
        if (fates.stream().anyMatch(one -> one.choice() == TaskFate.Choice.CARRY_OVER)) {
            throw new InvalidInput("fates", "directive.end.no-new");
        }
        settling.settle(
                actor,
                fates,
                new TaskSettling.Ground(ClosingKind.NO_LONGER_FOLLOWED, paper.wrong(), paper.document()),
                fate -> correct(actor, fate, paper));
        commonWords(now, fates).forEach(rest::reword);
        desk.tell(new TaskEvents.DirectiveCorrected(actor, directive, paper.id(), fates));
    }

    /** What a problem of one task's correction is called: {@code dueOn.4711}. */
    public static String field(String name, TaskId task) {
        return name + "." + task;
    }

    private void correct(Actor actor, TaskFate fate, CorrectingPaper paper) {
        TaskId task = fate.seen().task();
        TaskFate.Right right = Objects.requireNonNullElse(fate.right(), new TaskFate.Right(null, null, null));
        try {
            corrections.correctWithDirective(actor, fate.seen(), right, paper);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.problems().stream()
                    .map(one -> new InvalidInput.Problem(field(one.field(), task), one.key(), one.arguments()))
                    .toList());
        } catch (DomainException refused) {
            if (refused.key().equals("task.correct.nothing")) {
                throw new InvalidInput(field("dueOn", task), refused.key());
            }
            throw refused;
        }
    }

    /** Common instructions all of whose open tasks get the same words: the instruction itself says them from now on. */
    private static Map<FolderId, String> commonWords(Unsettled now, List<TaskFate> fates) {
        Map<TaskId, TaskFate> byTask =
                fates.stream().collect(Collectors.toMap(one -> one.seen().task(), one -> one));
        Map<FolderId, Set<String>> said = new HashMap<>();
        for (Unsettled.Open open : now.tasks()) {
            if (open.folder() != null) {
                TaskFate.Right right =
                        Objects.requireNonNull(byTask.get(open.seen().task())).right();
                said.computeIfAbsent(open.folder(), one -> new HashSet<>())
                        .add(right == null || right.content() == null ? "" : right.content());
            }
        }
        Map<FolderId, String> common = new HashMap<>();
        said.forEach((folder, words) -> {
            String only = words.iterator().next();
            if (words.size() == 1 && !only.isBlank()) {
                common.put(folder, only);
            }
        });
        return common;
    }
}
