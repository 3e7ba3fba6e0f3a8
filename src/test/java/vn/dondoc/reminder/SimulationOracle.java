package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is owed, written a second time: day by day, with a calendar of its own, for the one office of the simulation. */
final class SimulationOracle {

    /** The days off of January to April 2017 as announced; no Saturday was worked. */
    private static final Set<String> OFF = Set.of(
            "2017-01-01",
            "2017-01-02",
            "2017-01-26",
            "2017-01-27",
            "2017-01-30",
            "2017-01-31",
            "2017-02-01",
            "2017-04-06",
            "2017-05-01",
            "2017-05-02");

    enum Act {
        ISSUE,
        ACKNOWLEDGE,
        CLAIM,
        RETURN,
        CONFIRM
    }

    /** The life of one task: what happens when, at 9:00 or at 15:00. */
    record Script(String name, String agency, @Nullable LocalDate deadline, Map<LocalDateTime, List<Act>> acts) {

        List<Act> actsAt(LocalDateTime moment) {
            return acts.getOrDefault(moment, List.of());
        }
    }

    static List<Script> scripts(Random random, LocalDate first, int days, int count) {
        List<Script> scripts = new ArrayList<>();
        List<String> agencies = List.of("Sở Một", "Sở Hai", "Xã Ba");
        for (int n = 0; n < count; n++) {
            LocalDate issued = first.plusDays(random.nextInt(days - 25));
            LocalDate deadline = random.nextInt(9) == 0 ? null : issued.plusDays(random.nextInt(30));
            Map<LocalDateTime, List<Act>> acts = new HashMap<>();
            LocalDateTime at = hour(random, issued);
            acts.put(at, List.of(Act.ISSUE));
            List<Act> life = switch (random.nextInt(6)) {
                case 0 -> List.<Act>of();
                case 1 -> List.of(Act.ACKNOWLEDGE);
                case 2 -> List.of(Act.ACKNOWLEDGE, Act.CLAIM);
                case 3 -> List.of(Act.ACKNOWLEDGE, Act.CLAIM, Act.CONFIRM);
                case 4 -> List.of(Act.ACKNOWLEDGE, Act.CLAIM, Act.RETURN);
                default -> List.of(Act.ACKNOWLEDGE, Act.CLAIM, Act.RETURN, Act.CLAIM, Act.CONFIRM);
            };
            for (Act act : life) {
                at = hour(random, at.toLocalDate().plusDays(1L + random.nextInt(act == Act.ACKNOWLEDGE ? 4 : 12)));
                acts.put(at, List.of(act));
            }
            scripts.add(new Script("Việc " + n, agencies.get(n % 3), deadline, acts));
        }
        return scripts;
    }

    private static LocalDateTime hour(Random random, LocalDate day) {
        return day.atTime(random.nextBoolean() ? 9 : 15, 0);
    }

    /** A mail that waits to be told: of one step, to one recipient. */
    private record Wait(Script script, String kind, LocalDate owedOn, String to) {}

    private static final class Life {
        String state = "NONE";
        LocalDate assigned = LocalDate.MAX;
        LocalDate claimed = LocalDate.MAX;
        int claims;
        final Set<String> planned = new HashSet<>();
    }

    private final LocalDate first;
    private final Map<Script, Life> lives = new HashMap<>();
    private final List<Wait> waiting = new ArrayList<>();
    private final Set<String> digestToday = new HashSet<>();
    private final Map<String, List<Wait>> digests = new TreeMap<>();
    private final List<Held> held = new ArrayList<>();
    private final List<String[]> acts = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;

    private record Held(Script script, String kind, String to, int claim) {}

    SimulationOracle(LocalDate first) {
        this.first = first;
    }

    static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !OFF.contains(day.toString());
    }

    /** How many working days lie after one day and up to another. */
    private static int count(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** One moment of the office: what happened five minutes before, then what is owed now. */
    void live(LocalDateTime now, List<Script> scripts) {
        if (!now.toLocalDate().equals(today)) {
            today = now.toLocalDate();
            digestToday.clear();
        }
        for (Script script : scripts) {
            script.actsAt(now.minusMinutes(5)).forEach(act -> happen(script, act));
        }
        scripts.forEach(this::plan);
        boolean open = works(today)
                && now.toLocalTime().isBefore(LocalTime.of(18, 0))
                && !now.toLocalTime().isBefore(LocalTime.of(7, 0));
        if (open) {
            held.stream()
                    .filter(this::stillTrue)
                    .forEach(one -> acts.add(new String[] {
                        now + " " + one.to() + " " + one.kind() + " ",
                        one.script().name()
                    }));
            held.clear();
        }
        if (open && !now.toLocalTime().isBefore(LocalTime.of(7, 30))) {
            tell(now);
        }
    }

    private boolean stillTrue(Held one) {
        Life life = lives.get(one.script());
        return switch (one.kind()) {
            case "CLAIMED" -> life.state.equals("CLAIMED") && life.claims == one.claim();
            case "ACKNOWLEDGED", "ASSIGNED" -> true;
            default -> true;
        };
    }

    private void happen(Script script, Act act) {
        Life life = lives.computeIfAbsent(script, key -> new Life());
        switch (act) {
            case ISSUE -> {
                life.state = "ASSIGNED";
                life.assigned = today;
                duty(script).forEach(to -> held.add(new Held(script, "ASSIGNED", to, 0)));
            }
            case ACKNOWLEDGE -> {
                life.state = "OPEN";
                if (script.agency().equals("Sở Một")) {
                    held.add(new Held(script, "ACKNOWLEDGED", "Giám đốc Một", 0));
                }
            }
            case CLAIM -> {
                life.state = "CLAIMED";
                life.claimed = today;
                life.claims++;
                if (!script.agency().equals("Xã Ba")) {
                    held.add(new Held(script, "CLAIMED", "Chuyên viên", life.claims));
                }
                if (script.agency().equals("Sở Một")) {
                    held.add(new Held(script, "CLAIMED", "Giám đốc Một", life.claims));
                }
            }
            case RETURN -> {
                life.state = "OPEN";
                duty(script).forEach(to -> held.add(new Held(script, "RETURNED", to, 0)));
            }
            case CONFIRM -> {
                life.state = "DONE";
                duty(script).forEach(to -> held.add(new Held(script, "CONFIRMED", to, 0)));
            }
        }
    }

    /** The focal point and the head; where nobody signs in, the mailbox. */
    private static List<String> duty(Script script) {
        return switch (script.agency()) {
            case "Sở Một" -> List.of("Đầu mối Một", "Giám đốc Một");
            case "Sở Hai" -> List.of("Giám đốc Hai");
            default -> List.of("Hộp thư Xã Ba");
        };
    }

    private static String focal(Script script) {
        return duty(script).getFirst();
    }

    private static String head(Script script) {
        return duty(script).getLast();
    }

    private void plan(Script script) {
        Life life = lives.get(script);
        if (life == null) {
            return;
        }
        if (life.state.equals("ASSIGNED") && count(life.assigned, today) >= 1) {
            LocalDate owed = life.assigned.plusDays(1);
            while (!works(owed)) {
                owed = owed.plusDays(1);
            }
            owe(life, script, "UNACKNOWLEDGED", owed, Set.of(head(script)));
        }
        if (life.state.equals("CLAIMED")) {
            claimWaits(life, script, 3, "CLAIM_WAITING_OFFICER", "Chuyên viên");
            claimWaits(life, script, 5, "CLAIM_WAITING_LEADER", "Chánh Văn phòng");
        }
        if (script.deadline() != null && (life.state.equals("ASSIGNED") || life.state.equals("OPEN"))) {
            Set<String> told = new HashSet<>();
            for (LocalDate day = today; !day.isBefore(life.assigned) && !day.isBefore(first); day = day.minusDays(1)) {
                LocalDate owed = day;
                step(script, life, day).forEach((kind, to) -> {
                    // everybody hears of his newest step, whatever has fallen since for others
                    Set<String> his = new TreeSet<>(to);
                    his.removeAll(told);
                    owe(life, script, kind, owed, his);
                    told.addAll(to);
                });
            }
        }
    }

    private void claimWaits(Life life, Script script, int days, String kind, String to) {
        for (LocalDate day = life.claimed; !day.isAfter(today); day = day.plusDays(1)) {
            if (works(day) && count(life.claimed, day) == days) {
                owe(life, script, kind + "#" + life.claims, day, Set.of(to));
                return;
            }
        }
    }

    /** The step of the deadline on that day, with those who are told; empty if there is none. */
    private static Map<String, Set<String>> step(Script script, Life life, LocalDate day) {
        LocalDate deadline = script.deadline();
        if (!works(day) || deadline == null) {
            return Map.of();
        }
        boolean near = count(life.assigned, deadline) <= 5;
        if (!day.isAfter(deadline)) {
            int left = count(day, deadline);
            int before = works(deadline) ? left : left + 1;
            Set<String> to = new TreeSet<>(Set.of(focal(script)));
            if (before == 1) {
                to.add(head(script));
            }
            if (left == 0) {
                return Map.of("DUE_TODAY", to);
            }
            boolean told = before == 1 || !near && (before == 3 || before == 5);
            return told ? Map.of("DUE_BEFORE", to) : Map.of();
        }
        int late = count(deadline, day);
        if (late == 1) {
            Set<String> to = new TreeSet<>(duty(script));
            to.add("Chuyên viên");
            to.add("Hộp thư " + script.agency());
            return Map.of("OVERDUE_AGENCY", to);
        }
        if (late == 3) {
            return Map.of("OVERDUE_OFFICE", Set.of("Chánh Văn phòng", head(script)));
        }
        if (late == 5) {
            return Map.of("OVERDUE_VICE_CHAIR", Set.of("Phó Chủ tịch"));
        }
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        boolean firstOfWeek = count(monday.minusDays(1), day) == 1;
        return late > 5 && firstOfWeek ? Map.of("OVERDUE_WEEKLY", Set.of("Phó Chủ tịch", focal(script))) : Map.of();
    }

    private void owe(Life life, Script script, String kind, LocalDate owed, Set<String> to) {
        if (life.planned.add(kind + owed)) {
            to.forEach(one -> waiting.add(new Wait(script, kind, owed, one)));
        }
    }

    /** Who has had no digest today gets one, with the newest step of each task that still stands. */
    private void tell(LocalDateTime now) {
        Map<String, List<Wait>> due = new LinkedHashMap<>();
        for (Wait wait : List.copyOf(waiting)) {
            if (!digestToday.contains(wait.to())) {
                waiting.remove(wait);
                if (stands(wait)) {
                    due.computeIfAbsent(wait.to(), key -> new ArrayList<>()).add(wait);
                } else {
                    // owed again if the task comes back to the agency while the step is the newest
                    lives.get(wait.script()).planned.remove(wait.kind() + wait.owedOn());
                }
            }
        }
        due.forEach((to, waits) -> {
            List<Wait> newest = waits.stream()
                    .filter(one -> waits.stream()
                            .noneMatch(other -> other.script() == one.script()
                                    && ofDeadline(other)
                                    && ofDeadline(one)
                                    && other.owedOn().isAfter(one.owedOn())))
                    .toList();
            digests.put(now + " " + to, newest);
            digestToday.add(to);
        });
    }

    private static boolean ofDeadline(Wait wait) {
        return wait.kind().startsWith("DUE") || wait.kind().startsWith("OVERDUE");
    }

    private boolean stands(Wait wait) {
        Life life = lives.get(wait.script());
        if (wait.kind().startsWith("CLAIM")) {
            return life.state.equals("CLAIMED") && wait.kind().endsWith("#" + life.claims);
        }
        return life.state.equals("ASSIGNED") || life.state.equals("OPEN") && ofDeadline(wait);
    }

    Map<String, Set<String>> digests(UnaryOperator<String> codes) {
        Map<String, Set<String>> found = new TreeMap<>();
        digests.forEach((key, waits) -> {
            Set<String> what = new TreeSet<>();
            waits.forEach(wait -> what.add(wait.kind().replaceAll("#.*", "") + " "
                    + codes.apply(wait.script().name())));
            found.put(key, what);
        });
        return found;
    }

    List<String> acts(UnaryOperator<String> codes) {
        return acts.stream().map(act -> act[0] + codes.apply(act[1])).toList();
    }
}
