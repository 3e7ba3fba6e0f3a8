package vn.dondoc.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.GroupData;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.Answer;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.FolderAnswer;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskIssuing;

/** Gives one instruction to a group of agencies, with a sheet of questions, and lets each of them answer. */
@DemoPart
class CommonSeeding {

    /** A leader of the Office keeps the groups of the register. */
    private static final String KEEPS_GROUPS = "chanhvp";

    private static final int MORNING = 8 * 60;
    private static final int EVENING = 16 * 60 + 30;

    private final AgencyGroups groups;
    private final TaskFolders folders;
    private final Surveys surveys;
    private final TaskIssuing issuing;
    private final TaskSeeding acts;
    private final SeenTasks seen;

    CommonSeeding(
            AgencyGroups groups,
            TaskFolders folders,
            Surveys surveys,
            TaskIssuing issuing,
            TaskSeeding acts,
            SeenTasks seen) {
        this.groups = groups;
        this.folders = folders;
        this.surveys = surveys;
        this.issuing = issuing;
        this.acts = acts;
        this.seen = seen;
    }

    /** The instruction on its way, with the numbers that it has got so far. */
    private static final class Round {
        private final Map<AgencyId, TaskId> tasks = new HashMap<>();
        private @Nullable GroupId group;

        TaskId task(AgencyId agency) {
            return Objects.requireNonNull(tasks.get(agency));
        }
    }

    void plan(
            Timeline timeline,
            Setting setting,
            Dossier dossier,
            DemoCommon common,
            LocalDateTime drafted,
            LocalDateTime issued) {
        Round round = new Round();
        timeline.add(drafted.minusMinutes(20), today -> round.group = group(setting, dossier, common, today));
        timeline.add(drafted, today -> draft(setting, dossier, common, round, today));
        timeline.add(issued, today -> issue(setting, dossier, round, today));
        for (DemoCommon.Member member : common.members()) {
            AgencyId agency = setting.agencies().id(dossier.era(), member.agency());
            acts.plan(
                    timeline,
                    new Story(
                            setting, dossier, common.taskOf(member.agency(), member.life()), () -> round.task(agency)),
                    issued);
            DemoCommon.Sheet sheet = member.sheet();
            if (sheet != null) {
                timeline.add(
                        Timeline.hour(setting.days().date(sheet.day()), member.agency(), MORNING, EVENING),
                        today -> fill(setting, round, agency, sheet, today));
            }
        }
    }

    private GroupId group(Setting setting, Dossier dossier, DemoCommon common, LocalDate today) {
        List<AgencyId> members = common.members().stream()
                .map(member -> setting.agencies().id(dossier.era(), member.agency()))
                .toList();
        return groups.add(setting.staff().actor(KEEPS_GROUPS, today), new GroupData(common.group(), Set.of(), members));
    }

    private void draft(Setting setting, Dossier dossier, DemoCommon common, Round round, LocalDate today) {
        Actor officer = setting.staff().actor(dossier.officer(setting.staff()), today);
        FolderId folder = folders.add(
                        officer,
                        dossier.id(),
                        List.of(Drafting.form(setting, dossier, common.tasks().getFirst(), officer, today)),
                        new Leads(List.of(), List.of(Objects.requireNonNull(round.group))))
                .getFirst();
        folders.get(officer, folder).answers().stream()
                .map(FolderAnswer::task)
                .forEach(task -> round.tasks.put(Objects.requireNonNull(task.lead()), task.id()));
        common.asks().forEach(ask -> surveys.ask(officer, folder, ask));
    }

    private void issue(Setting setting, Dossier dossier, Round round, LocalDate today) {
        issuing.issue(
                setting.staff().actor(dossier.decider(setting.staff()), today),
                dossier.id(),
                round.tasks.values().stream()
                        .sorted(Comparator.comparing(TaskId::value))
                        .map(seen::toIssue)
                        .toList());
    }

    private void fill(Setting setting, Round round, AgencyId agency, DemoCommon.Sheet sheet, LocalDate today) {
        Actor actor = setting.staff().of(agency, null, today);
        TaskId task = round.task(agency);
        List<Question> questions = surveys.sheet(actor, task).questions();
        Map<QuestionId, Answer> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String said = sheet.answers().get(i);
            answers.put(
                    question.id(),
                    question.kind() == QuestionKind.NUMBER ? Answer.of(new BigDecimal(said)) : Answer.of(said));
        }
        surveys.answer(actor, task, 0, answers, null);
    }
}
