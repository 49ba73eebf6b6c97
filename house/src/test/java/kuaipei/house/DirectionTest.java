package kuaipei.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.planted.AmountAsDouble;
import kuaipei.core.planted.AsksTheClock;
import kuaipei.core.planted.ClaimHelper;
import kuaipei.core.planted.ReachesForNetwork;
import kuaipei.intake.CallsAnotherFunction;
import kuaipei.outbox.PlantedNeighbour;
import kuaipei.reading.planted.ReachesForAFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom, and what nobody may do; architecture.md, "Layout". */
class DirectionTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kuaipei");

    private static final List<String> FUNCTIONS = List.of(
            "enrolment", "intake", "read", "adjudication", "payment", "progress", "outbox", "reporting", "followup");

    private static final String[] FUNCTION_PACKAGES =
            FUNCTIONS.stream().map(name -> "kuaipei." + name + "..").toArray(String[]::new);

    /** A rule, and classes that break it. */
    record Planted(String name, ArchRule rule, List<Class<?>> violations) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Planted> rules() {
        return Stream.of(
                new Planted(
                        "the core sees nothing but the language", coreSeesNothing(), List.of(ReachesForNetwork.class)),
                new Planted(
                        "shared parts never see a function",
                        sharedNeverSeesFunctions(),
                        List.of(ReachesForAFunction.class)),
                new Planted(
                        "functions never see each other",
                        slices().matching("kuaipei.(*)..")
                                .that(DescribedPredicate.describe(
                                        "are functions", (Slice slice) -> FUNCTIONS.contains(slice.getNamePart(1))))
                                .should()
                                .notDependOnEachOther(),
                        List.of(CallsAnotherFunction.class, PlantedNeighbour.class)),
                new Planted(
                        "only a composition root asks the clock, chance or the process",
                        nobodyAsks(),
                        List.of(AsksTheClock.class)),
                new Planted("money is never a floating point number", noFloatingMoney(), List.of(AmountAsDouble.class)),
                new Planted("names say what a thing is", namesSaySomething(), List.of(ClaimHelper.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(Planted planted) {
        planted.rule().check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_bites_its_planted_violation(Planted planted) {
        JavaClasses broken = new ClassFileImporter().importClasses(planted.violations());
        assertTrue(planted.rule().evaluate(broken).hasViolation(), planted.name());
    }

    @Test
    void a_function_is_one_public_class() {
        for (String function : FUNCTIONS) {
            Set<String> open = HOUSE.stream()
                    .filter(type -> type.getPackageName().equals("kuaipei." + function)
                            || type.getPackageName().startsWith("kuaipei." + function + "."))
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.toSet());
            assertEquals(1, open.size(), function + ": " + open);
        }
    }

    private static ArchRule coreSeesNothing() {
        return classes()
                .that()
                .resideInAPackage("kuaipei.core..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("kuaipei.core..")
                        .or(resideInAPackage("java.lang.."))
                        .or(resideInAPackage("java.time.."))
                        .or(resideInAPackage("java.math"))
                        .or(resideInAPackage("java.text"))
                        .or(resideInAPackage("java.nio.charset"))
                        .or(resideInAPackage("org.jspecify.annotations"))
                        .or(resideInAPackage("java.util"))
                        .or(resideInAPackage("java.util.function"))
                        .or(resideInAPackage("java.util.regex"))
                        .or(resideInAPackage("java.util.stream"))
                        .or(JavaClass.Predicates.type(java.io.Serializable.class))
                        .or(DescribedPredicate.describe(
                                "arrays and primitives", type -> type.isPrimitive() || type.isArray())));
    }

    private static ArchRule sharedNeverSeesFunctions() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "kuaipei.core..",
                        "kuaipei.products..",
                        "kuaipei.schema..",
                        "kuaipei.reading..",
                        "kuaipei.aws..",
                        "kuaipei.drawing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(FUNCTION_PACKAGES), Stream.of("kuaipei.local.."))
                        .toArray(String[]::new));
    }

    private static ArchRule nobodyAsks() {
        Set<String> forbidden = Set.of(
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.Year.now",
                "java.time.Clock.systemUTC",
                "java.time.Clock.systemDefaultZone",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.getenv",
                "java.util.UUID.randomUUID",
                "java.lang.Math.random");
        return noClasses()
                .that()
                .resideOutsideOfPackages("kuaipei.local..", "kuaipei.house..")
                .and()
                .doNotHaveFullyQualifiedName("kuaipei.aws.Environment")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is a clock, chance or the process's environment",
                        (JavaAccess<?> access) ->
                                forbidden.contains(access.getTargetOwner().getName() + "." + access.getName())));
    }

    private static ArchRule noFloatingMoney() {
        return classes()
                .that()
                .resideInAnyPackage("kuaipei.core..", "kuaipei.products..")
                .and()
                .resideOutsideOfPackages("kuaipei.core.paper..", "kuaipei.core.proof..")
                .should(new ArchCondition<JavaClass>("hold no double or float") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            report(field.getFullName(), field.getRawType(), events);
                        }
                        for (JavaMethod method : type.getMethods()) {
                            report(method.getFullName(), method.getRawReturnType(), events);
                            method.getRawParameterTypes()
                                    .forEach(parameter -> report(method.getFullName(), parameter, events));
                        }
                    }

                    private void report(String where, JavaClass found, ConditionEvents events) {
                        if (Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(found.getName())) {
                            events.add(SimpleConditionEvent.violated(found, where + " is a " + found.getName()));
                        }
                    }
                });
    }

    private static ArchRule namesSaySomething() {
        Pattern empty = Pattern.compile("(?i).*(util|helper|manager|service|impl|common|base|dto|processor|data)");
        Pattern emptyPackage = Pattern.compile(
                ".*\\.(utils?|helpers?|managers?|services?|impl|common|base|dto|processors?|data)(\\..*)?");
        return noClasses().should(new ArchCondition<JavaClass>("bear a name that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean vague = empty.matcher(type.getSimpleName()).matches()
                        || emptyPackage.matcher(type.getPackageName()).matches();
                events.add(new SimpleConditionEvent(type, vague, type.getName()));
            }
        });
    }
}
