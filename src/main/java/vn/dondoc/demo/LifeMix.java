package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoAct.Verb;

/**
 * Makes up how a mixed task went: most done in time, one in ten late, a few returned once, and near the day of the start
 * everything that can be waiting.
 */
final class LifeMix {

    private final Recipe.Phrases phrases;
    private final SplittableRandom random;

    LifeMix(Recipe.Phrases phrases, SplittableRandom random) {
        this.phrases = phrases;
        this.random = random;
    }

    /**
     * @param given day of the directive
     * @param unit what is counted in reports
     * @param sign how the lead signs its papers
     */
    List<DemoAct> life(int given, DemoDue due, String unit, String sign) {
        if (given >= -4 && random.nextInt(100) < 20) {
            return List.of(act(null, Verb.DRAFT, 0, "", null, List.of()));
        }
        if (given >= -2 || given >= -6 && random.nextInt(100) < 25) {
            return List.of();
        }
        if (given >= -9 && random.nextInt(100) < 10) {
            return List.of(
                    act(given + 1 + random.nextInt(2), Verb.REFUSE, 0, one(phrases.refusals()), null, List.of()));
        }
        return worked(given, due, new Count(unit, 4 + random.nextInt(176)), sign);
    }

    private List<DemoAct> worked(int given, DemoDue due, Count count, String sign) {
        List<DemoAct> acts = new ArrayList<>();
        int received = Math.min(-1, given + 1 + random.nextInt(2));
        acts.add(act(received, Verb.ACKNOWLEDGE, 0, "", null, List.of()));
        int goal =
                due.day() == null ? given + 40 + random.nextInt(120) : due.day().offset();
        int claim = due.day() == null || random.nextInt(100) >= 11
                ? goal - random.nextInt(9)
                : goal + 1 + random.nextInt(14);
        claim = Math.max(claim, received + 1);
        boolean stuck = random.nextInt(1000) < 22;
        int done = due.kind() == DemoDue.Kind.REGULAR || stuck ? Integer.MAX_VALUE : claim;
        reports(acts, received, Math.min(done, 0), goal, count);
        if (done < 0) {
            finish(acts, received, claim, count, sign);
        } else if (due.day() != null && goal < -3 && random.nextInt(100) < 60) {
            acts.add(act(
                    -1 - random.nextInt(Math.min(3, -goal - 1)), Verb.URGE, 0, one(phrases.urges()), null, List.of()));
        }
        return ordered(acts);
    }

    private void reports(List<DemoAct> acts, int received, int until, int goal, Count count) {
        int wanted = Math.max(0, random.nextInt(4) - 1) / (1 + random.nextInt(2));
        for (int i = 1; i <= wanted; i++) {
            int day = received + (until - received) * i / (wanted + 1);
            if (day > received && day < until) {
                int percent = Math.clamp(Math.round(90.0 * (day - received) / Math.max(1, goal - received)), 5, 95);
                int part = Math.max(1, count.all * percent / 100);
                acts.add(new DemoAct(
                        DemoDay.of(day),
                        Verb.REPORT,
                        percent,
                        count.in(one(phrases.reports()), part),
                        random.nextInt(100) < 30 ? one(phrases.obstacles()) : null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null));
            }
        }
    }

    private void finish(List<DemoAct> acts, int received, int claim, Count count, String sign) {
        int first = claim - 5 - random.nextInt(4);
        if (first > received + 1 && random.nextInt(100) < 13) {
            acts.add(claim(first, count, sign));
            acts.add(act(first + 2, Verb.RETURN, 0, one(phrases.returns()), null, List.of()));
        }
        acts.add(claim(claim, count, sign));
        int answered = claim + 1 + random.nextInt(4);
        if (answered < 0) {
            acts.add(
                    answered >= -6 && random.nextInt(100) < 20
                            ? act(answered, Verb.RETURN, 0, one(phrases.returns()), null, List.of())
                            : act(answered, Verb.CONFIRM, 0, "", null, List.of()));
        }
    }

    private DemoAct claim(int day, Count count, String sign) {
        String text = count.in(one(phrases.claims()), count.all);
        return random.nextInt(100) < 45
                ? act(day, Verb.CLAIM, 0, text, "BC-" + sign, List.of("Báo cáo kết quả.pdf"))
                : act(day, Verb.CLAIM, 0, text, "BC-" + sign, List.of());
    }

    /** Acts by their days; a report that would fall after a claim is left out. */
    private static List<DemoAct> ordered(List<DemoAct> acts) {
        int firstClaim = acts.stream()
                .filter(a -> a.verb() == Verb.CLAIM)
                .mapToInt(a -> a.dayOrThrow().offset())
                .min()
                .orElse(Integer.MAX_VALUE);
        List<DemoAct> kept = new ArrayList<>(acts.stream()
                .filter(a -> a.verb() != Verb.REPORT || a.dayOrThrow().offset() < firstClaim)
                .toList());
        kept.sort((a, b) ->
                Integer.compare(a.dayOrThrow().offset(), b.dayOrThrow().offset()));
        return List.copyOf(kept);
    }

    private static DemoAct act(
            @Nullable Integer day, Verb verb, int percent, String text, @Nullable String number, List<String> files) {
        return new DemoAct(
                day == null ? null : DemoDay.of(day),
                verb,
                percent,
                text,
                null,
                null,
                null,
                number,
                files,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many of something. */
    private record Count(String unit, int all) {

        String in(String sentence, int part) {
            return sentence.replace("{a}", Integer.toString(part))
                    .replace("{b}", Integer.toString(all))
                    .replace("{pc}", Integer.toString(part * 100 / all))
                    .replace("{unit}", unit);
        }
    }
}
