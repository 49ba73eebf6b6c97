package kuaipei.local.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.local.template.Section;

/**
 * A method and path that a function answers.
 *
 * @param path as in the template, {@code /claims/{claim}}
 */
record Route(String method, String path, Function function) {

    static Route of(Section said, Function function) {
        return new Route(said.text("Method").toUpperCase(java.util.Locale.ROOT), said.text("Path"), function);
    }

    String key() {
        return method + " " + path;
    }

    /** The path's parameters, if this route answers the request. */
    Optional<Map<String, String>> parameters(String requestMethod, String requestPath) {
        List<String> said = List.of(path.split("/", -1));
        List<String> asked = List.of(requestPath.split("/", -1));
        if (!method.equals(requestMethod) || said.size() != asked.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            String part = said.get(i);
            if (part.startsWith("{") && part.endsWith("}") && !asked.get(i).isEmpty()) {
                parameters.put(part.substring(1, part.length() - 1), asked.get(i));
            } else if (!part.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
