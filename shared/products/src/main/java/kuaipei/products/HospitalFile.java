package kuaipei.products;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.proof.Hospital;
import kuaipei.core.proof.HospitalRegister;

/** The hospital register as a file: {@code name,alias,grade,public,region}, several aliases parted by {@code |}. */
public final class HospitalFile {
    private static final String HEADER = "name,alias,grade,public,region";
    private static final int COLUMNS = 5;

    private HospitalFile() {}

    /** The register that ships: invented hospitals and real-sounding names of one city and its neighbours. */
    public static HospitalRegister shipped() {
        return read(Shipped.bytes("hospitals.csv"));
    }

    /**
     * Reads a register.
     *
     * @param csv UTF-8, with or without a byte order mark
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static HospitalRegister read(byte[] csv) {
        List<String> lines = text(csv).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IllegalArgumentException("hospitals line 1: the header must be " + HEADER);
        }
        List<Hospital> hospitals = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                hospitals.add(hospital(line, number));
            }
        }
        return new HospitalRegister(hospitals);
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the hospital register is not UTF-8; save it as CSV UTF-8", e);
        }
    }

    private static Hospital hospital(String line, int number) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != COLUMNS || cells.getFirst().isBlank()) {
            throw new IllegalArgumentException("hospitals line " + number + ": five columns are expected: " + HEADER);
        }
        String grade = cells.get(2).strip();
        String isPublic = cells.get(3).strip();
        if (!grade.matches("[123]?")) {
            throw new IllegalArgumentException("hospitals line " + number + ": a grade is 1, 2, 3 or empty");
        }
        if (!isPublic.equals("true") && !isPublic.equals("false")) {
            throw new IllegalArgumentException("hospitals line " + number + ": public is true or false");
        }
        return new Hospital(
                cells.get(0).strip(),
                List.of(cells.get(1).split("\\|", -1)).stream()
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                grade.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(grade)),
                isPublic.equals("true"),
                cells.get(4).strip());
    }
}
