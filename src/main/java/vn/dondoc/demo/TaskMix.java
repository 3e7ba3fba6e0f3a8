package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;

/**
 * Mixes directives and tasks for a larger demo office: verbs × objects × places × tails of a field. The same seed gives
 * the same office.
 */
final class TaskMix {

    /** The oldest day of a mixed directive: about a year of working days. */
    static final int EARLIEST = -245;

    private static final int COORDINATED = 8;

    private final Recipe recipe;
    private final List<String> places;
    private final List<DemoPerson> people;
    private final SplittableRandom random;
    private final LifeMix lives;
    private final Map<String, String> signs = new HashMap<>();
    private int made;

    /**
     * @param places the communes as they stand in a sentence: "xã Bắc Hà"
     * @param people the demo's people: only agencies where somebody can sign in lead mixed tasks
     */
    TaskMix(Recipe recipe, List<String> places, List<DemoPerson> people, long seed) {
        this.recipe = recipe;
        this.places = places;
        this.people = people;
        this.random = new SplittableRandom(seed);
        this.lives = new LifeMix(recipe.phrases(), random);
        DemoAgency.readAll().forEach(a -> signs.put(a.name(), a.sign()));
    }

    /** Directives with {@code tasks} tasks in all, oldest first. */
    List<DemoDirective> mix(int tasks) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = tasks; left > 0; left -= sizes.getLast()) {
            sizes.add(Math.min(left, tasksOfOne()));
        }
        List<Integer> days = new ArrayList<>(
                sizes.stream().map(s -> random.nextInt(EARLIEST, 0)).sorted().toList());
        List<DemoDirective> directives = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            directives.add(directive("mix" + i, days.get(i), sizes.get(i)));
        }
        return directives;
    }

    /** About 2.2 tasks a directive, as in Lào Cai in 2017. */
    private int tasksOfOne() {
        int dice = random.nextInt(100);
        return dice < 42 ? 1 : dice < 68 ? 2 : dice < 84 ? 3 : dice < 93 ? 4 : dice < 98 ? 5 : 7;
    }

    private DemoDirective directive(String key, int day, int size) {
        List<String> codes = List.copyOf(recipe.fields().keySet());
        String field = one(codes);
        Recipe.Matters matters = matters(field);
        Recipe.Kind kind = kind();
        String subject = one(kind.subjects()).replace("{topic}", one(matters.topics()));
        boolean urgent = kind.kind().equals("CD");
        List<DemoTask> tasks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tasks.add(task(matters, day, urgent));
        }
        return new DemoDirective(
                key,
                DemoDay.of(day),
                kind.kind(),
                SigningCustom.symbol(kind.kind(), field),
                null,
                field,
                kind.kind().equals("TB") ? "Văn phòng UBND tỉnh" : "UBND tỉnh",
                IssuingLevel.PROVINCE,
                SigningCustom.signs(kind.kind(), field),
                null,
                null,
                SigningCustom.form(kind.kind(), field),
                urgent ? Urgency.VERY_URGENT : random.nextInt(100) < 12 ? Urgency.URGENT : Urgency.NORMAL,
                false,
                1 + random.nextInt(8),
                0,
                random.nextInt(3) == 0 ? "vanthu2" : "vanthu",
                subject,
                null,
                null,
                tasks,
                DemoBeside.NOTHING);
    }

    private DemoTask task(Recipe.Matters matters, int day, boolean urgent) {
        List<Recipe.VerbGroup> usable = recipe.verbs().stream()
                .filter(v -> !objects(matters, v).isEmpty())
                .toList();
        Recipe.VerbGroup verb = usable.get(weighted(usable));
        Recipe.Matter matter =
                objects(matters, verb).get(random.nextInt(objects(matters, verb).size()));
        DemoPerson commune = verb.placed() && random.nextInt(100) < 35 ? commune() : null;
        String lead = commune == null ? one(matters.leads()) : commune.agency();
        String content = one(verb.words()) + " " + matter.text();
        if (verb.placed()) {
            content += " " + place(commune) + (verb.tailed() ? one(recipe.tails()) : "");
        }
        DemoDue due = urgent ? new DemoDue(DemoDue.Kind.DATE, DemoDay.of(day + 2 + random.nextInt(3))) : due(day);
        List<String> with = new ArrayList<>();
        for (String helper : matters.helpers()) {
            if (!helper.equals(lead) && random.nextInt(100) < 35) {
                with.add(helper);
            }
        }
        // of real duties one in eight says "phối hợp" only
        String presiding = ++made % COORDINATED == 0 && !with.isEmpty() ? with.removeFirst() : null;
        return new DemoTask(
                content,
                one(verb.products()),
                lead,
                List.copyOf(with),
                random.nextInt(100) < 12 && !lead.equals("Sở Nội vụ") && !with.contains("Sở Nội vụ")
                        ? List.of("Sở Nội vụ")
                        : List.of(),
                null,
                due,
                lives.life(day, due, matter.unit(), signs.getOrDefault(lead, "UBND")),
                presiding,
                false);
    }

    private String place(@Nullable DemoPerson commune) {
        if (commune != null) {
            return one(recipe.own()).replace("{loai}", commune.agency().startsWith("UBND phường") ? "phường" : "xã");
        }
        String first = one(places);
        String second = one(places);
        while (second.equals(first)) {
            second = one(places);
        }
        return one(recipe.around()).replace("{p}", first).replace("{q}", second);
    }

    private DemoPerson commune() {
        List<DemoPerson> heads = people.stream()
                .filter(p -> p.signsIn() && p.agency().startsWith("UBND "))
                .toList();
        return heads.get(random.nextInt(heads.size()));
    }

    private DemoDue due(int day) {
        int dice = random.nextInt(100);
        if (dice < 6) {
            return new DemoDue(DemoDue.Kind.NONE, null);
        }
        if (dice < 8) {
            return new DemoDue(DemoDue.Kind.REGULAR, null);
        }
        return new DemoDue(DemoDue.Kind.DATE, DemoDay.of(day + 6 + random.nextInt(55)));
    }

    /** Reviewing is ordered most often, classes least. */
    private int weighted(List<Recipe.VerbGroup> usable) {
        int dice = random.nextInt(100);
        int index = dice < 45 ? 0 : dice < 75 ? 1 : dice < 92 ? 2 : 3;
        return Math.min(index, usable.size() - 1);
    }

    private Recipe.Kind kind() {
        int dice = random.nextInt(
                recipe.kinds().stream().mapToInt(Recipe.Kind::weight).sum());
        for (Recipe.Kind kind : recipe.kinds()) {
            dice -= kind.weight();
            if (dice < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind");
    }

    private Recipe.Matters matters(String field) {
        Recipe.Matters matters = recipe.fields().get(field);
        if (matters == null) {
            throw new IllegalStateException("no field " + field);
        }
        return matters;
    }

    private static List<Recipe.Matter> objects(Recipe.Matters matters, Recipe.VerbGroup verb) {
        return matters.objects().getOrDefault(verb.name(), List.of());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
