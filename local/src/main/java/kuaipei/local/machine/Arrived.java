package kuaipei.local.machine;

/**
 * An object that was written.
 *
 * @param event as S3 names it, {@code ObjectCreated:Put}
 */
record Arrived(String bucket, String key, long bytes, String etag, String event) {}
