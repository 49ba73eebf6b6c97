package kuaipei.reading;

import java.util.Optional;
import kuaipei.core.paper.Paper;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;

/**
 * What the reader made of a file.
 *
 * @param paper everything that was read; of a refused file only its name and the refusal
 * @param upright the picture as it was read, without what the phone wrote into the file; empty for a refused file
 * @param refusal why the file cannot be read at all
 */
public record Reading(Paper paper, Optional<Pixels> upright, Optional<Refusal> refusal) {}
