package kuaipei.local.demo;

import java.util.List;
import java.util.Optional;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.Environment;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.PapersJson;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.proof.ClaimProof;
import kuaipei.local.machine.Machine;
import kuaipei.products.HospitalFile;

/** Looks into a claim as a person at the desk may: its state with the reckoning, and what was read on its papers. */
final class ClaimLook {

    private static final String FUNCTION = "ReadingFunction";

    private final Machine machine;
    private final ClaimStore claims;

    ClaimLook(Machine machine) {
        this.machine = machine;
        Environment environment = machine.environment(FUNCTION);
        this.claims = new DynamoClaims(
                machine.dynamo(),
                new DynamoClaims.Tables(environment.required("CLAIMS_TABLE"), Optional.empty(), Optional.empty()),
                KmsKeys.of(environment));
    }

    ClaimState state(String claim) {
        return claims.load(new ClaimId(claim)).orElseThrow().state();
    }

    List<Paper> papers(ClaimState state) {
        return state.file().papers().stream()
                .map(ClaimDocument::status)
                .filter(ClaimDocument.Read.class::isInstance)
                .map(ClaimDocument.Read.class::cast)
                .flatMap(read -> PapersJson.read(bytes(read.reading())).stream())
                .toList();
    }

    /** The facts across the papers, the register's entry and the report. */
    static ClaimProof proof(ClaimState state, List<Paper> papers) {
        var report = state.file().report();
        return ClaimProof.of(
                papers,
                Optional.of(new ClaimProof.Known(
                        report.insured().name(), report.insured().idNumber(), report.cause())),
                HospitalFile.shipped());
    }

    private byte[] bytes(String key) {
        return machine.s3()
                .getObjectAsBytes(
                        get -> get.bucket(machine.physical("PapersBucket")).key(key))
                .asByteArray();
    }
}
