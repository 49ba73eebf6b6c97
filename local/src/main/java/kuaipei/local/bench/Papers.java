package kuaipei.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.local.demo.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims that {@code ./kuaipei draw} drew.
 *
 * @param folder holds a folder a claim, with {@code claim.json} and its photographs
 */
public record Papers(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ABOUT = "claim.json";

    /**
     * One claim's photographs and what they are about.
     *
     * @param honest whether no paper was drawn to lie
     */
    public record Claim(Story story, List<Path> photos, LocalDate discharge, boolean honest) {
        public Claim {
            photos = List.copyOf(photos);
        }
    }

    /** All claims, in order of folder; none where the folder holds none. */
    public List<Claim> claims() throws IOException {
        List<Claim> claims = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.sorted().toList()) {
                if (Files.isRegularFile(each.resolve(ABOUT))) {
                    claims.add(claim(each));
                }
            }
        }
        return claims;
    }

    private static Claim claim(Path folder) throws IOException {
        JsonNode about = JSON.readTree(Files.readString(folder.resolve(ABOUT)));
        String name = about.path("insured").path("name").asString();
        List<String> photos =
                about.path("photos").valueStream().map(JsonNode::asString).toList();
        // People drawn have fallen on the day they were taken in.
        Story story = new Story(
                String.valueOf(folder.getFileName()),
                String.valueOf(folder.getFileName()),
                new Story.Person(name, about.path("insured").path("idNumber").asString()),
                new Story.Event(about.path("admissionDate").asString(), "fall"),
                new Story.Payee(name),
                photos,
                List.of());
        return new Claim(
                story,
                photos.stream().map(folder::resolve).toList(),
                LocalDate.parse(about.path("dischargeDate").asString()),
                about.path("lie").asString("none").equals("none"));
    }

    /** A roster in which everybody of these claims is insured in the year of the accident. */
    public static byte[] roster(List<Claim> claims) {
        StringBuilder csv = new StringBuilder("policy,product,name,idNumber,coverFrom,coverTo,premium\n");
        for (int i = 0; i < claims.size(); i++) {
            Story story = claims.get(i).story();
            int year = LocalDate.parse(story.event().date()).getYear();
            csv.append("BENCH-%05d,elderly-accident,%s,%s,%d-01-01,%d-12-31,10.00\n"
                    .formatted(i + 1, story.insured().name(), story.insured().idNumber(), year, year));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
