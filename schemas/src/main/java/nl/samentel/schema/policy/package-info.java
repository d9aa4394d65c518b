/**
 * Whom to believe: which logs, and which witnesses must have cosigned (C2SP tlog-policy). Guarantees that a checkpoint which
 * is judged {@link nl.samentel.schema.policy.Judgement.Published} was signed by a log of the policy under its own name and
 * cosigned by a quorum. That no other history was shown to others follows as far as any two quorums share an honest witness.
 */
@NullMarked
package nl.samentel.schema.policy;

import org.jspecify.annotations.NullMarked;
