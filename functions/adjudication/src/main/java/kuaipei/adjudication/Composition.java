package kuaipei.adjudication;

import java.util.ArrayList;
import java.util.List;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.DynamoRegister;
import kuaipei.aws.DynamoSightings;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.PapersJson;
import kuaipei.aws.S3Documents;
import kuaipei.aws.Transient;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.DocumentStore;
import kuaipei.products.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function is made of on AWS. */
final class Composition {
    private Composition() {}

    static DecideClaim.Ports of(Environment environment) {
        DynamoDbClient dynamo = Clients.dynamo(environment);
        S3Client s3 = Clients.s3(environment);
        KmsKeys keys = KmsKeys.of(environment);
        DocumentStore documents =
                new S3Documents(s3, environment.required("PAPERS_BUCKET"), environment.required("PAPERS_BUCKET"));
        DynamoSightings sightings = new DynamoSightings(dynamo, environment.required("SIGHTINGS_TABLE"));
        return new DecideClaim.Ports(
                new DynamoClaims(dynamo, DynamoClaims.Tables.of(environment), keys),
                new DynamoRegister(dynamo, environment.required("REGISTER_TABLE"), keys),
                keys,
                file -> papers(file, documents),
                new HospitalSource(s3, environment.required("FILES_BUCKET")),
                Products.shipped()::find,
                sightings::payee,
                environment.clock(),
                new Jitter());
    }

    /** The full readings of the submitted documents that could be read, in the order announced. */
    static List<Paper> papers(ClaimFile file, DocumentStore documents) {
        List<Paper> papers = new ArrayList<>();
        for (ClaimDocument document : file.papers()) {
            if (document.status() instanceof ClaimDocument.Read read) {
                byte[] reading = documents
                        .kept(read.reading())
                        .orElseThrow(() -> new Transient("a reading is not to be found yet"));
                papers.addAll(PapersJson.read(reading));
            }
        }
        return papers;
    }
}
