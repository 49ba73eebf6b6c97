/** Strict twins of the ports in memory, the contracts they keep, and seeded chance for property tests. */
@org.jspecify.annotations.NullMarked
package kuaipei.testkit;
