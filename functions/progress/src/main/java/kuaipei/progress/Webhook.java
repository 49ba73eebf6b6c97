package kuaipei.progress;

import kuaipei.core.port.NoticeStore.Notice;

/** Where notices go besides the inbox: a service account, an SMS gateway. */
interface Webhook {

    /** None is set: the inbox is enough. */
    Webhook NONE = _ -> {};

    /**
     * Posts a notice; a repeat carries the same id.
     *
     * @throws kuaipei.aws.Transient if it was not taken
     */
    void post(Notice notice);
}
