package nl.samentel.connector.delivery;

import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.settings.CommandFailure;

/** Gives up the open delivery, here and at the hub, also when this machine does not remember it. */
final class Abandonment {
    private final HubClient hub;
    private final StateStore state;
    private final Dialogue dialogue;

    Abandonment(HubClient hub, StateStore state, Dialogue dialogue) {
        this.hub = hub;
        this.state = state;
        this.dialogue = dialogue;
    }

    void run() throws CommandFailure {
        int count = 0;
        for (HubDelivery delivery : hub.deliveries()) {
            if (delivery.open()) {
                abandon(delivery.id());
                count++;
            }
        }
        boolean local = state.open().isPresent();
        state.forget();
        dialogue.tell(count > 0 || local ? "deliver.abandoned" : "deliver.nothing.open");
    }

    private void abandon(String id) throws CommandFailure {
        try {
            hub.abandon(id);
        } catch (HubRefusal e) {
            // An answer may have been lost: then it is gone already.
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
