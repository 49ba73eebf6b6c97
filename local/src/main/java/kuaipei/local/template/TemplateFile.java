package kuaipei.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The one wiring plan, read strictly: what is not understood stops the reading by name. */
public final class TemplateFile {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Parameters.*",
            "Conditions.*",
            "Globals.Function.*",
            "Resources.*",
            "Outputs.*");
    private static final Set<String> OF_A_RESOURCE = Set.of(
            "Type", "Properties.*", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata.*", "Condition");

    private final Map<String, Resource> resources;
    private final Map<String, String> parameters;

    private TemplateFile(Map<String, Resource> resources, Map<String, String> parameters) {
        this.resources = resources;
        this.parameters = parameters;
    }

    /** The template that this program was built with. */
    public static TemplateFile shipped() {
        try (InputStream in = TemplateFile.class.getResourceAsStream("/template.yaml")) {
            if (in == null) {
                throw new IllegalStateException("this program was built without template.yaml");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotUnderstood naming what this machine cannot do */
    public static TemplateFile parse(String yaml) {
        Section whole = load(yaml);
        Known.walk("the file", "", whole.values(), SECTIONS);
        Map<String, String> parameters = new LinkedHashMap<>();
        Section said = whole.section("Parameters");
        said.values()
                .keySet()
                .forEach(name -> parameters.put(name, said.section(name).text("Default")));
        Conditions conditions = new Conditions(whole.section("Conditions"), parameters);
        Section globals = whole.section("Globals").section("Function");
        Map<String, Resource> resources = new LinkedHashMap<>();
        Section all = whole.section("Resources");
        for (String id : all.values().keySet()) {
            Section resource = all.section(id);
            Known.walk(id, "", resource.values(), OF_A_RESOURCE);
            if (resource.has("Condition") && !conditions.hold(resource.text("Condition"))) {
                continue;
            }
            Resource read =
                    new Resource(id, resource.text("Type"), conditions.chosen(properties(id, resource, globals)));
            Known.check(read);
            resources.put(id, read);
        }
        return new TemplateFile(resources, parameters);
    }

    /** A function has what Globals say unless it says otherwise itself. */
    private static Section properties(String id, Section resource, Section globals) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (resource.text("Type").equals("AWS::Serverless::Function")) {
            values.putAll(globals.values());
        }
        values.putAll(resource.section("Properties").values());
        return new Section(id, values);
    }

    private static Section load(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return Section.of("the file", new Yaml(new Tags(options)).load(yaml));
        } catch (YAMLException e) {
            throw new NotUnderstood(String.valueOf(e.getMessage()));
        }
    }

    /** Every resource, in the template's order. */
    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /** The resources of a type, in the template's order. */
    public List<Resource> ofType(String type) {
        return resources.values().stream()
                .filter(each -> each.type().equals(type))
                .toList();
    }

    /** @throws NotUnderstood if there is no such resource of that type */
    public Resource resource(String id, String type) {
        Resource found = resources.get(id);
        if (found == null || !found.type().equals(type)) {
            throw new NotUnderstood("there is no " + type + " named " + id);
        }
        return found;
    }

    /** The parameters' default values. */
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** YAML's own types, the three tags of references and those of conditions; any other tag is an error that names it. */
    private static final class Tags extends SafeConstructor {
        Tags(LoaderOptions options) {
            super(options);
            tag("!Ref", Reference.Kind.REF);
            tag("!GetAtt", Reference.Kind.GET_ATT);
            tag("!Sub", Reference.Kind.SUB);
            List.of("!If", "!Equals", "!Not").forEach(this::function);
        }

        private void function(String name) {
            yamlConstructors.put(new Tag(name), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    if (node instanceof SequenceNode sequence) {
                        return new Conditions.Call(name, List.copyOf(constructSequence(sequence)));
                    }
                    throw new NotUnderstood(name + " of something that is not a list");
                }
            });
        }

        private void tag(String name, Reference.Kind kind) {
            yamlConstructors.put(new Tag(name), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    if (node instanceof ScalarNode scalar) {
                        return new Reference(kind, scalar.getValue());
                    }
                    throw new NotUnderstood(name + " of something that is not plain text");
                }
            });
        }
    }
}
