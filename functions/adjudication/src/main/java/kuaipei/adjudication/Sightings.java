package kuaipei.adjudication;

import kuaipei.core.claim.ClaimId;

/** What recurs over claims: lawful, but to be seen. Written after the decision and never read by it. */
interface Sightings {
    /** @param card keyed hash of the account's number */
    void payee(byte[] card, ClaimId claim);
}
