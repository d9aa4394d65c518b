/**
 * Decides which records are one person and which persons share a household, from tags alone.
 *
 * <p>Guarantees: the result does not depend on the order in which records or tags arrive; two different BSN tags are
 * never one person; what is doubtful is left apart and counted, never silently merged; quality is told in five-point
 * bands only. It does not guarantee that a link is right: a wrong tag that nothing contradicts links.
 *
 * <p>Use (all tags of one input are of one key epoch):
 *
 * <pre>{@code
 * LinkageInput input = LinkageInput.expecting(records);
 * int record = input.addRecord(partnerNumber, event.date(), event.ageBand());   // 0, 1, 2, ...
 * input.addTag(record, TagType.BSN, unwrapped32);                       // copied; wipe yours
 * LinkageResult result = Linkage.link(input, LinkageProfile.DEFAULT);
 * result.person(record); result.identified(record); result.household(record);
 * Continuation ids = Continuation.of(earlier, run, identities, result); // numbers that last, see history
 * ids.person(record); ids.household(record);                            // -> SnapshotEvents.add
 * LinkageReport report = result.report();                               // bands
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.linkage;

import org.jspecify.annotations.NullMarked;
