package kuaipei.testkit;

import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;

class MemoryDocumentsTest extends DocumentStoreContract {

    private final MemoryDocuments documents = new MemoryDocuments();

    @Override
    protected DocumentStore documents() {
        return documents;
    }

    @Override
    protected void upload(PhotoKey photo, byte[] content) {
        documents.upload(photo, content);
    }
}
