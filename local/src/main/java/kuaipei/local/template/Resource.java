package kuaipei.local.template;

/**
 * One resource of the template.
 *
 * @param id its logical id
 * @param type as {@code AWS::SQS::Queue}
 */
public record Resource(String id, String type, Section properties) {}
