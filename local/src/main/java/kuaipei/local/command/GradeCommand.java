package kuaipei.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kuaipei.core.grading.Finding;
import kuaipei.core.grading.Hands;
import kuaipei.core.grading.Impairment;
import kuaipei.core.grading.Skin;
import kuaipei.products.Products;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade}: from what was assessed and measured on a person to one disability grade, with the arithmetic. */
@Command(
        name = "grade",
        description = "Grades disability: items and what was measured, to one grade and each product's ratio. 伤残评定。",
        mixinStandardHelpOptions = true)
public final class GradeCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ITEM",
            description = "An item of the table, 7.6/6/一肢缺失(腕踝); with @left:eye the part of the body.")
    private List<String> items = new ArrayList<>();

    @Option(
            names = "--fingers-missing",
            split = ",",
            paramLabel = "FINGER",
            description = "left:thumb, right:index.middle from that bone outwards, left:hand.")
    private List<String> missing = new ArrayList<>();

    @Option(
            names = "--fingers-useless",
            split = ",",
            paramLabel = "FINGER",
            description = "The same, without function.")
    private List<String> useless = new ArrayList<>();

    @Option(
            names = "--burnt",
            split = ",",
            paramLabel = "PART",
            description = "Third degree: front:50 is half of it, left:hand, thigh is both.")
    private List<String> burnt = new ArrayList<>();

    @Option(names = "--scarred", split = ",", paramLabel = "PART", description = "Scars, in the same way.")
    private List<String> scarred = new ArrayList<>();

    @Option(names = "--female", description = "A woman's buttocks and feet have another share of the skin.")
    private boolean female;

    @Option(
            names = "--eyes",
            split = ",",
            paramLabel = "EYE",
            description = "Left and right: 0.05, 1.0@15 with its field in degrees, dark, missing.")
    private List<String> eyes = new ArrayList<>();

    @Option(
            names = "--ears",
            split = ",",
            paramLabel = "EAR",
            description = "Left and right: a threshold in dB, 91 or 20:missing or 20:half-lost with the auricle.")
    private List<String> ears = new ArrayList<>();

    @Option(
            names = "--strength",
            split = ",",
            paramLabel = "0-5",
            description = "Muscle strength of left arm, right arm, left leg, right leg.")
    private List<String> strength = new ArrayList<>();

    @Option(names = "--incontinent", description = "Without control of bladder and bowel.")
    private boolean incontinent;

    @Option(
            names = "--joints",
            split = ",",
            paramLabel = "0-3",
            description = "Great joints without function of left arm, right arm, left leg, right leg.")
    private List<String> joints = new ArrayList<>();

    @Option(names = "--iq", paramLabel = "N", description = "Intelligence, with --helped-with.")
    private Optional<Integer> iq = Optional.empty();

    @Option(
            names = "--helped-with",
            split = ",",
            paramLabel = "ACTIVITY",
            description = "dressing, transfer, walking, toilet, eating, bathing.")
    private List<String> helpedWith = new ArrayList<>();

    @Option(
            names = "--measured",
            split = ",",
            paramLabel = "WHAT=N",
            description = "ribs-broken=8, leg-difference=2.5 and others; a wrong one tells all.")
    private List<String> measured = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        List<Impairment> impairments =
                new ArrayList<>(items.stream().map(Injuries::item).toList());
        findings.forEach(finding -> impairments.addAll(finding.impairments()));
        if (items.isEmpty() && findings.isEmpty()) {
            throw Failed.wrongUse("nothing to grade; name an item, or what was measured");
        }
        GradeAnswer answer = GradeAnswer.of(findings, impairments, Products.shipped());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(json ? answer.json() + "\n" : answer.text());
        out.flush();
        return 0;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Hands.LostFinger> fingers = new ArrayList<>(Injuries.fingers(missing, Hands.Loss.MISSING));
        fingers.addAll(Injuries.fingers(useless, Hands.Loss.USELESS));
        if (!fingers.isEmpty()) {
            findings.add(Injuries.valid("--fingers-missing", () -> new Hands(fingers)));
        }
        if (!burnt.isEmpty() || !scarred.isEmpty()) {
            findings.add(Injuries.valid(
                    "--burnt, --scarred", () -> new Skin(female, Injuries.areas(burnt), Injuries.areas(scarred))));
        }
        if (!eyes.isEmpty()) {
            findings.add(Injuries.eyes(eyes));
        }
        if (!ears.isEmpty()) {
            findings.add(Injuries.ears(ears));
        }
        if (!strength.isEmpty()) {
            findings.add(Injuries.strength(strength, incontinent));
        }
        if (!joints.isEmpty()) {
            findings.add(Injuries.joints(joints));
        }
        iq.ifPresent(points -> findings.add(Injuries.mind(points, helpedWith)));
        measured.forEach(word -> findings.add(Injuries.measured(word)));
        return findings;
    }
}
