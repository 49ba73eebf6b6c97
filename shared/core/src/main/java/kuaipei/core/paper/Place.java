package kuaipei.core.paper;

/**
 * Where something stands, so that a person can look.
 *
 * @param document id of the claim document, or the file's name outside a claim
 * @param page from 1
 * @param box on the upright page
 */
public record Place(String document, int page, Quad box) {

    public Place {
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, not " + page);
        }
    }
}
