package vn.dondoc.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.testing.RuleTest;

/** The house rules, each citing the decision it enforces. */
@RuleTest
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.dondoc");

    /** The floor of each module; a module uses lower floors only. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("calendar", 0),
            Map.entry("policy", 0),
            Map.entry("history", 0),
            Map.entry("draft", 0),
            Map.entry("file", 0),
            Map.entry("agency", 1),
            Map.entry("account", 1),
            Map.entry("mail", 1),
            Map.entry("directive", 2),
            Map.entry("task", 3),
            Map.entry("progress", 4),
            Map.entry("talk", 4),
            Map.entry("plan", 4),
            Map.entry("inside", 4),
            Map.entry("survey", 4),
            Map.entry("reminder", 5),
            Map.entry("intake", 5),
            Map.entry("report", 5),
            Map.entry("ui", 6));

    /** account uses its neighbours agency and mail; floor 0 leans on shared and its neighbours. */
    private static final Set<String> NEIGHBOURS = Set.of("account → agency", "account → mail");

    @Test
    void theSensorSeesTheHouse() {
        assertThat(HOUSE.size()).isGreaterThan(200);
        assertThat(FLOORS.keySet())
                .allSatisfy(module -> assertThat(HOUSE.stream()
                                .anyMatch(c -> module.equals(moduleOf(c))
                                        || module.equals("intake")
                                        || module.equals("report")))
                        .as(module)
                        .isTrue());
    }

    /** Without the mark NullAway looks past a package. */
    @Test
    void everyPackageIsNullMarked() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .should(useLowerFloorsOnly())
                        .because("docs/decisions/0001-the-house.md: a module uses lower floors only"),
                noClasses()
                        .that(resideInAPackage("vn.dondoc..")
                                .and(not(resideInAPackage("vn.dondoc.ui..")))
                                .and(not(resideInAPackage("vn.dondoc.demo.."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.vaadin..")
                        .because("docs/decisions/0001-the-house.md: only the top floor knows Vaadin"),
                noClasses()
                        .that(not(resideInAPackage("vn.dondoc.demo..")))
                        .and()
                        .haveNameNotMatching("vn\\.dondoc\\.Application")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("vn.dondoc.demo..")
                        .because("docs/decisions/0001-the-house.md: nothing knows the demo"),
                noClasses()
                        .that()
                        .resideInAPackage("vn.dondoc.ui..")
                        .should()
                        // the door's own, of tokens and contexts, is no way to the data
                        .dependOnClassesThat(JavaClass.Predicates.simpleNameEndingWith("Repository")
                                .and(not(resideInAPackage("org.springframework.security.."))))
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.jdbc..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional")
                        .because(
                                "docs/decisions/0001-the-house.md: screens call services; no repository, no transaction"),
                noClasses()
                        .should()
                        .callMethodWhere(new ReadsTheWallClock())
                        .because("docs/decisions/0004-two-clocks.md: business time comes from the injected Clock"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .haveNameNotMatching("set[A-Z].*")
                        .because("docs/decisions/0001-the-house.md: entities have verbs, not setters")
                        .allowEmptyShould(false),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should(referToOtherAggregatesById())
                        .because("docs/decisions/0001-the-house.md: aggregates refer to each other by id"),
                classes()
                        .should()
                        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)(\\$.*)?")
                        .because("docs/decisions/0001-the-house.md: names say what a thing is"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Repository")
                        .or()
                        .haveSimpleNameEndingWith("Access")
                        .or()
                        .haveSimpleNameEndingWith("View")
                        .should()
                        .notBePublic()
                        .because("docs/decisions/0001-the-house.md: package-private first"),
                methods()
                        .that()
                        .areDeclaredInClassesThat(
                                resideInAPackage("vn.dondoc.(*)..").and(services()))
                        .and()
                        .arePublic()
                        .should(takeTheActorFirst())
                        .because("docs/decisions/0003-actor-first.md: every public service method takes the Actor"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> services() {
        return DescribedPredicate.describe(
                "services",
                c -> c.isAnnotatedWith(Service.class) && c.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("vn.dondoc.")) {
            return "";
        }
        String rest = name.substring("vn.dondoc.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> useLowerFloorsOnly() {
        return new ArchCondition<>("use lower floors only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = moduleOf(type);
                Integer floor = FLOORS.get(from);
                if (floor == null) {
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String to = moduleOf(dependency.getTargetClass().getBaseComponentType());
                    Integer other = FLOORS.get(to);
                    boolean allowed = other == null
                            ? !dependency.getTargetClass().getPackageName().startsWith("vn.dondoc.")
                            : to.equals(from)
                                    || other < floor
                                    || (floor == 0 && other == 0)
                                    || NEIGHBOURS.contains(from + " → " + to);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> referToOtherAggregatesById() {
        return new ArchCondition<>("refer to other aggregates by id") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                for (JavaField field : entity.getFields()) {
                    for (JavaClass raw : field.getAllInvolvedRawTypes()) {
                        if (raw.isAnnotatedWith(Entity.class) && !moduleOf(raw).equals(moduleOf(entity))) {
                            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                        }
                    }
                }
            }
        };
    }

    /** Names and lookups that tell nobody anything he may not know need no actor; they are listed here by hand. */
    private static final Set<String> OPEN_LOOKUPS = Set.of(
            "Agencies.names",
            "Agencies.owner",
            "People.holders",
            "People.inAgency",
            "People.names",
            "People.postsOf",
            "People.whereNobodySignsIn",
            "People.haveLeft",
            "People.standIns",
            "People.viceChairOf",
            "People.onDuty",
            "Policies.number",
            "Policies.is",
            "Policies.text",
            "Policies.inForce",
            "Policies.time",
            "Policies.days",
            "WorkingCalendar.days",
            "Files.describe",
            "Files.open");

    /** Before anybody is signed in there is no actor: a password, a code or a session is what speaks. */
    private static final Set<String> BEFORE_SIGN_IN = Set.of(
            "SignIns.attempt",
            "CodeDesk.look",
            "CodeDesk.setPassword",
            "CodeDesk.confirmMail",
            "PasswordRequests.ask",
            "FirstAdministrator.create",
            "LiveSessions.opened",
            "LiveSessions.closed");

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take the Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.STATIC)
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || OPEN_LOOKUPS.contains(method.getOwner().getSimpleName() + "." + method.getName())
                        || BEFORE_SIGN_IN.contains(method.getOwner().getSimpleName() + "." + method.getName())
                        || method.getAnnotations().stream()
                                .anyMatch(a -> a.getRawType().getName().startsWith("org.springframework.scheduling")
                                        || a.getRawType().getName().endsWith("EventListener"))) {
                    return;
                }
                List<JavaType> parameters = method.getParameterTypes();
                if (parameters.isEmpty() || !parameters.getFirst().getName().equals(Actor.class.getName())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    /** {@code now()} without a clock, {@code new Date()}; the id generator and the demo's real clock are no business time. */
    private static final class ReadsTheWallClock
            extends DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> {

        ReadsTheWallClock() {
            super("read the wall clock");
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
            String owner = call.getTargetOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now && !isExempt(call);
        }

        private static boolean isExempt(JavaAccess<?> call) {
            return call.getOriginOwner().getPackageName().startsWith("vn.dondoc.localdb");
        }
    }
}
