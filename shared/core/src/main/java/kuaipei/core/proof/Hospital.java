package kuaipei.core.proof;

import java.util.List;
import java.util.Optional;

/**
 * A hospital of the register 医院名录.
 *
 * @param name its full name
 * @param aliases other names under which it stands on papers
 * @param grade 1 to 3; empty where none was given to it
 * @param isPublic whether it is run by the state
 * @param region where it lies, as the register says it
 */
public record Hospital(String name, List<String> aliases, Optional<Integer> grade, boolean isPublic, String region) {
    public Hospital {
        aliases = List.copyOf(aliases);
        if (grade.isPresent() && (grade.get() < 1 || grade.get() > 3)) {
            throw new IllegalArgumentException("a hospital's grade is 1, 2 or 3, not " + grade.get());
        }
    }
}
