/** The ports of the core on the AWS SDK: one class a port, wire names, JSON. */
@org.jspecify.annotations.NullMarked
package kuaipei.aws;
