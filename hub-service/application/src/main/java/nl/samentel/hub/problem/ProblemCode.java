package nl.samentel.hub.problem;

import static nl.samentel.hub.problem.Category.FORBIDDEN;
import static nl.samentel.hub.problem.Category.INTERNAL;
import static nl.samentel.hub.problem.Category.REJECTED;

/** Every failure a client may see: stable code, HTTP status, category, title and what to do. */
public enum ProblemCode {
    MALFORMED_REQUEST(
            "invalid-request", 400, REJECTED, "The request cannot be read", "Check the syntax of the request."),
    INVALID_REQUEST("invalid-request", 422, REJECTED, "The request breaks a rule", "Change what the detail names."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            FORBIDDEN,
            "No valid token",
            "Get a new token for the audience samentel-hub and send it as Authorization: Bearer."),
    FORBIDDEN_TO_CALLER(
            "forbidden", 403, FORBIDDEN, "Not allowed", "Ask the datalab manager for the role, partner or datalab."),
    ROLES_CONFLICT(
            "roles-conflict",
            403,
            FORBIDDEN,
            "More than one role",
            "Ask the administrator for one account with one role; a steward is never an analyst of the same datalab."),
    REVIEW_DUE(
            "review-due",
            403,
            FORBIDDEN,
            "Your role was not reviewed",
            "Ask the administrator to review your role and set a new date in reviewed-until."),
    NOT_FOUND("not-found", 404, REJECTED, "Not found", "Check the address."),
    CHECK_RUNNING(
            "check-running",
            409,
            REJECTED,
            "A check of the log runs already",
            "Wait until it ends; GET /api/v1/log/SHARD/checks shows how far it is."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, REJECTED, "Method not allowed", "See /q/openapi for the methods."),
    NOT_ACCEPTABLE("not-acceptable", 406, REJECTED, "No such representation", "Send another Accept header."),
    TOO_LARGE("too-large", 413, REJECTED, "The request is too large", "Send smaller batches."),
    MEDIA_TYPE("media-type", 415, REJECTED, "Media type not supported", "See /q/openapi for the media types."),
    DATALAB_EXISTS("datalab-exists", 409, REJECTED, "The datalab exists", "Choose another code."),
    GATE_ILLEGAL("gate-illegal", 409, REJECTED, "The datalab cannot go there from here", "See next of the datalab."),
    GATE_RECORD("gate-record", 422, REJECTED, "The record of the gate is not complete", "Give what the detail names."),
    DEFINITION_FAULTY(
            "definition-faulty",
            400,
            REJECTED,
            "The definition has faults",
            "Correct what faults names; docs/questions.md explains each part."),
    DEFINITION_ALTERED(
            "definition-altered",
            409,
            REJECTED,
            "What is stored is not what was registered",
            "Tell the operator: definitions were changed in the database."),
    DIMENSION_OUTSIDE(
            "dimension-outside",
            409,
            REJECTED,
            "A question looks at a field outside the agreement",
            "Agree to the fields that the problem names, or leave the question out or change its definition."),
    NOT_ASSESSED(
            "not-assessed",
            409,
            REJECTED,
            "A question is not assessed",
            "Assess the questions that the problem names: PUT .../necessity/QUESTION."),
    NOT_NECESSARY(
            "not-necessary",
            409,
            REJECTED,
            "The necessity table does not carry this",
            "See the necessity table of the datalab: ask only what was decided PROCEED, and only fields marked necessary."),
    NECESSITY_ALTERED(
            "necessity-altered",
            409,
            REJECTED,
            "What is stored is not what was decided",
            "Tell the operator: assessments were changed in the database."),
    EPOCH_COMPROMISED(
            "epoch-compromised",
            409,
            REJECTED,
            "The keys of this epoch were declared compromised",
            "Propose an agreement with the next epoch; then let every partner run samentel keys renew."),
    EPOCH_MIXED(
            "epoch-mixed",
            409,
            REJECTED,
            "Deliveries are under keys of another epoch",
            "Let the partners that the problem names run samentel keys renew, or deliver again."),
    RENEWAL_LOSES(
            "renewal-loses",
            409,
            REJECTED,
            "Many delivered tags have no pair in the table",
            "Send pairs of all that was delivered, or confirm that the others may lose their tags."),
    NOT_IN_FORCE(
            "not-in-force",
            409,
            REJECTED,
            "The agreement does not hold",
            "See the agreement of the datalab: who has not signed, who revoked it, until when it holds."),
    PERMISSION_MISSING(
            "permission-missing",
            409,
            REJECTED,
            "A permission does not hold",
            "Let the steward or the manager record the permission that the datalab names."),
    ADMISSION_OFF(
            "admission-off",
            409,
            REJECTED,
            "This hub does not reach the administration of the identity provider",
            "Let the operator set samentel.access.admin.client-id and samentel.access.admin.secret-file."),
    ROSTER_INCOMPLETE(
            "roster-incomplete", 409, REJECTED, "Not every partner has joined", "Let each partner run samentel join."),
    ROSTER_MOVED(
            "roster-moved",
            409,
            REJECTED,
            "The entry does not continue the roster",
            "Read the roster again and sign an entry that continues it."),
    SIGNATURE_REFUSED(
            "signature-refused",
            422,
            REJECTED,
            "The signature does not hold",
            "Sign the document that the hub shows with the key that your partner brought to the roster."),
    SUPERSEDED("superseded", 409, REJECTED, "There is a newer version", "Read and sign the newest version."),
    AGREEMENT_ALTERED(
            "agreement-altered",
            409,
            REJECTED,
            "What is stored is not what was signed",
            "Tell the operator: documents or keys were changed in the database."),
    INQUIRY_PENDING(
            "inquiry-pending",
            409,
            REJECTED,
            "The preliminary agreement is not done",
            "Let every partner run samentel inquiry send and samentel inquiry overlap, or revoke."),
    OVERLAP_DONE(
            "overlap-done",
            409,
            REJECTED,
            "The overlap was counted or is being counted",
            "Nothing; an overlap is counted once. If your extract was wrong, ask for a new preliminary agreement."),
    NOT_COLLECTING(
            "not-collecting",
            409,
            REJECTED,
            "The datalab does not take deliveries now",
            "Ask the datalab manager to make it COLLECTING."),
    DELIVERY_OPEN(
            "delivery-open", 409, REJECTED, "Another delivery is open", "Finish or abandon the open delivery first."),
    DELIVERY_CLOSED("delivery-closed", 409, REJECTED, "The delivery is closed", "Announce a new delivery."),
    KEYS_MISSING(
            "keys-missing",
            409,
            REJECTED,
            "The keys are not with every partner",
            "Let the key custodian run samentel keys issue, and every other partner samentel keys receive."),
    CANARY_DIFFERS(
            "canary-differs",
            409,
            REJECTED,
            "Your canaries differ from those of the key custodian",
            "Take the keys again with samentel keys receive, and use the connector version of the others."),
    KEYS_DESTROYED(
            "keys-destroyed",
            409,
            REJECTED,
            "The hub's keys of this epoch were destroyed",
            "Nothing can be delivered or counted under them any more; agree on a new epoch or a new datalab."),
    KEY_CHECK_DIFFERS(
            "key-check-differs",
            409,
            REJECTED,
            "Your tag key differs from that of the other partners",
            "Check the epoch master and the epoch in your keystore."),
    SCHEMA_DIFFERS(
            "schema-differs",
            422,
            REJECTED,
            "The schema is not the agreed one",
            "Use the connector version that the agreement names."),
    PERIOD_OVERLAPS(
            "period-overlaps",
            409,
            REJECTED,
            "The period overlaps a sealed one",
            "Deliver exactly the same period to replace it, or a period beside it."),
    BATCH_DIFFERS(
            "batch-differs",
            409,
            REJECTED,
            "This batch was accepted with other content",
            "Abandon the delivery and deliver again."),
    BATCH_GAP("batch-gap", 409, REJECTED, "A batch is missing", "Go on with batch nextSequence."),
    BATCH_DAMAGED("batch-damaged", 422, REJECTED, "The batch is damaged", "Send the batch again."),
    EVENT_NOT_ALLOWED(
            "event-not-allowed", 422, REJECTED, "An event is not allowed", "Correct the mapping or the agreement."),
    TOTALS_DIFFER(
            "totals-differ",
            409,
            REJECTED,
            "The totals are not those of the batches",
            "Abandon the delivery and deliver again."),
    DELIVERY_SHRINKS(
            "delivery-shrinks",
            409,
            REJECTED,
            "The delivery is more than 20 % smaller than the one it replaces",
            "If that is right, seal with confirmShrink true."),
    QUOTA_EXCEEDED(
            "quota-exceeded",
            409,
            REJECTED,
            "More persons than declared",
            "Abandon the delivery and look for rows that are no persons of yours; if you really have more, ask for a new"
                    + " version of the agreement."),
    RECORDS_UNKNOWN(
            "records-unknown",
            409,
            REJECTED,
            "The hub has none of these records",
            "Check the file and the mapping: the columns that make up an event id must be those of the delivery."),
    WITHDRAWAL_DIFFERS(
            "withdrawal-differs",
            409,
            REJECTED,
            "This reference was used for another withdrawal",
            "Use another reference."),
    AGREEMENT_HOLDS(
            "agreement-holds",
            409,
            REJECTED,
            "Your partner's signature stands under an agreement",
            "Revoke every version that your partner signed, and withdraw then."),
    NOTHING_SEALED("nothing-sealed", 409, REJECTED, "No delivery is sealed", "Wait for the partners' deliveries."),
    SNAPSHOT_BUILDING("snapshot-building", 409, REJECTED, "A snapshot is being built", "Wait until it is ready."),
    SNAPSHOT_EXISTS("snapshot-exists", 409, REJECTED, "The snapshot's name is taken", "Choose another name."),
    SNAPSHOT_MISSING("snapshot-missing", 409, REJECTED, "There is no ready snapshot", "Wait until the data is frozen."),
    SNAPSHOT_SUSPENDED(
            "snapshot-suspended",
            409,
            REJECTED,
            "The snapshot rests on data that was withdrawn",
            "Wait until the manager freezes again, or ask a snapshot that does not rest on it."),
    QUESTION_UNKNOWN("question-unknown", 422, REJECTED, "No such question", "See the questions of the datalab."),
    DIMENSION_UNKNOWN(
            "dimension-unknown", 422, REJECTED, "No such dimension or code", "See the question's dimensions."),
    TOO_MANY_DIMENSIONS(
            "too-many-dimensions", 422, REJECTED, "Too many dimensions", "Ask for at most 3, and one filter."),
    BUDGET_SPENT(
            "budget-spent",
            409,
            REJECTED,
            "The question asks for more cells than are left",
            "Ask for fewer dimensions or within one code; cells that were asked for before cost nothing."),
    OTHER_REGIME(
            "other-regime",
            409,
            REJECTED,
            "The question is not answered in this way",
            "See regime of the question: official tables are declared and released."),
    OTHER_SNAPSHOT(
            "other-snapshot",
            409,
            REJECTED,
            "Official tables are of another snapshot",
            "Name the snapshot of the releases that stand; official tables of a datalab are of one snapshot."),
    FAMILY_MIXED(
            "family-mixed",
            409,
            REJECTED,
            "The same records are counted in another way too",
            "Release one question of these records, and agree to answer none of the others with noise."),
    TABLES_REFUSED(
            "tables-refused",
            409,
            REJECTED,
            "The tables cannot be protected together",
            "See docs/releases.md for which tables go together; often one table of all dimensions does."),
    RELEASE_EXISTS("release-exists", 409, REJECTED, "The name of the release is taken", "Choose another name."),
    RELEASE_STATE("release-state", 409, REJECTED, "The release is not there yet, or ended", "See its state."),
    SECOND_PERSON(
            "second-person",
            409,
            REJECTED,
            "Another person has to do this",
            "Two people look: who declared the release, and one other who took the second seat."),
    CANDIDATE_NOT_SEEN(
            "candidate-not-seen",
            409,
            REJECTED,
            "You did not look at the tables",
            "Read candidate of the release first."),
    VERDICT_GIVEN("verdict-given", 409, REJECTED, "Your verdict is given", "Wait for the other one."),
    UNAVAILABLE(
            "unavailable", 503, Category.UNAVAILABLE, "Not available now", "Try again later with the same request."),
    LOG_BROKEN(
            "log-broken",
            503,
            Category.UNAVAILABLE,
            "The log is broken",
            "Tell the operator and the auditor; docs/operator.md says what to do."),
    LOG_BEHIND(
            "log-behind",
            503,
            Category.UNAVAILABLE,
            "The log is behind",
            "Try again later with the same request; tell the operator if it lasts."),
    COSIGNATURE_REFUSED(
            "cosignature-refused",
            422,
            REJECTED,
            "The cosignature is refused",
            "Cosign what GET candidate gives, with a key that was registered."),
    INTERNAL_ERROR("internal", 500, INTERNAL, "The hub failed", "Tell the operator the trace id.");

    private final String code;
    private final int status;
    private final Category category;
    private final String title;
    private final String hint;

    ProblemCode(String code, int status, Category category, String title, String hint) {
        this.code = code;
        this.status = status;
        this.category = category;
        this.title = title;
        this.hint = hint;
    }

    /** Returns the stable code, such as {@code batch-gap}. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns whether sending again can help. */
    public Category category() {
        return category;
    }

    /** Returns what happened, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Returns what to do. */
    public String hint() {
        return hint;
    }
}
