/** What the core asks of outside systems. Each interface has one class on AWS and one strict twin in memory. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.port;
