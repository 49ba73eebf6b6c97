/** Events from the claims table to the bus. */
@org.jspecify.annotations.NullMarked
package kuaipei.outbox;
