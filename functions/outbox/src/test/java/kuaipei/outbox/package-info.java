@org.jspecify.annotations.NullMarked
package kuaipei.outbox;
