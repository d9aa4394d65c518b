/**
 * Turns linked events into fact tables once, and counts in them many times.
 *
 * <p>Guarantees: a snapshot has no tags; questions are registered definitions, and no text of a user becomes SQL; every
 * cell of a registered grid is counted, whether or not anything is in it; exact numbers go to the disclosure gate and to
 * nobody else; nothing is written to disk in plain. It does not guarantee that a definition is wise.
 *
 * <p>Use:
 *
 * <pre>{@code
 * SnapshotEvents events = SnapshotEvents.expecting(records, fields);
 * events.add(event, role, result.person(i), result.identified(i), result.household(i));   // schema Event; tags are not kept
 * events.complete();
 * CountingPeriod period = new CountingPeriod(from, to);          // sealed periods of VTF together, half-open
 * Editions editions = new Editions(period, profile, room, UnitNumbers.of(events, identity), keys, before);
 * try (SnapshotWriter writer = SnapshotFile.writing(file, snapshotId)) {
 *     FactBuilder.build(events, questions, period, FactBuilder.Limits.DEFAULT, editions, writer);   // a table at a time
 *     String digest = writer.finish(manifest, editions.answers());   // SHA-256 hex of the sealed file; atomic move
 * }
 * Snapshot again = SnapshotFile.read(file, snapshotId, digest);   // tables stay in the file: again.table(question)
 *
 * Question question = Questions.find("M1").orElseThrow();        // texts, dimensions, rate
 * CountQuery query = CountQuery.of(question, List.of("year", "report_type"), Optional.empty());  // CountQueryException
 * ProtectedTable table = again.answers("M1").orElseThrow().answer(query);   // made with the snapshot; through the gate
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.counting;

import org.jspecify.annotations.NullMarked;
