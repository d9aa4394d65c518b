package nl.samentel.connector.delivery;

import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.source.SourceException;
import nl.samentel.connector.witness.DeliveryWitness;
import nl.samentel.connector.witness.Evidence;

/**
 * Delivers an extract from a home, whoever asks for it: the command at a terminal and the page of the desk are the same
 * delivery. Guarantees that one at a time works from a home, and that an interrupted one goes on where the hub is when the
 * same is ordered again.
 */
public final class Delivery {
    private final Settings settings;
    private final Surroundings surroundings;
    private final Secrets secrets;
    private final Phrases phrases;
    private final Dialogue dialogue;

    /** Prepares to deliver from a home. */
    public Delivery(Settings settings, Surroundings surroundings, Secrets secrets, Phrases phrases, Dialogue dialogue) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.phrases = phrases;
        this.dialogue = dialogue;
    }

    /**
     * Delivers, or gives up the open delivery.
     *
     * @throws CommandFailure if data, hub or person refuse, or something cannot be reached
     */
    public void run(DeliveryOrder order) throws CommandFailure {
        try (HomeLock lock = HomeLock.take(settings.home())) {
            locked(order);
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw told(e.problem(), phrases, ExitCode.USAGE);
        } catch (ExtractException e) {
            throw told(e.problem(), phrases, ExitCode.UNAVAILABLE);
        } catch (Halted e) {
            throw e.failure();
        }
    }

    private void locked(DeliveryOrder order)
            throws CommandFailure, MappingException, SourceException, ExtractException {
        StateStore state = new StateStore(settings.home());
        Pause pause = (attempt, wait) -> {
            dialogue.retry(attempt, wait);
            surroundings.pause().before(attempt, wait);
        };
        HubClient hub = HubClient.of(settings, surroundings, secrets, Patience.LONG, pause);
        if (order.decided().abandon()) {
            new Abandonment(hub, state, dialogue).run();
            if (order.period().isEmpty()) {
                return;
            }
        }
        new Evidence(settings.home()).requireNone();
        Preparation preparation = Preparation.of(settings, order, Keystores.open(settings, secrets));
        if (!hub.datalab().state().equals("COLLECTING")) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.not-collecting");
        }
        Agreed agreed = new AgreementCheck(settings, surroundings.clock()).require(hub);
        new DeliveryWitness(settings, secrets, surroundings.clock(), surroundings.pause()).before(hub, dialogue.out());
        new DeliveryRun(hub, state, new WithdrawalFiles(settings.home()), dialogue)
                .run(preparation.plan(agreed, hub.keys()), preparation.passes(agreed, phrases));
    }

    /** Says which file is wrong, where, and by which rule. */
    static CommandFailure told(FileProblem problem, Phrases phrases, ExitCode exit) {
        return new CommandFailure(exit, "deliver.file", problem.file(), problem.message(phrases.locale()));
    }
}
