package nl.samentel.hub.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.login.Actor;
import org.keycloak.admin.client.resource.RealmResource;

/** Finds the names of those who caused events, as the tokens of the same accounts and programs have them. */
final class ActorNames {
    private static final String PROGRAM = "service-account-";
    /** What a stranger gave as the name of a client is only looked up when it can be one. */
    private static final Pattern CLIENT = Pattern.compile("[0-9A-Za-z._-]{1,255}");

    private final RealmResource realm;

    ActorNames(RealmResource realm) {
        this.realm = realm;
    }

    String of(Actor actor) {
        if (actor instanceof Actor.Account account) {
            return account(account.id());
        }
        if (actor instanceof Actor.Claimed claimed) {
            return isClient(claimed.client()) ? claimed.client() : Caller.ANONYMOUS;
        }
        return ((Actor.Named) actor).name();
    }

    /** An account of another realm, or one that is gone, has its number for a name. */
    private String account(String id) {
        try {
            String name = realm.users().get(id).toRepresentation().getUsername();
            return name.startsWith(PROGRAM) ? name.substring(PROGRAM.length()) : name;
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                return "account " + id;
            }
            throw e;
        }
    }

    private boolean isClient(String claimed) {
        return CLIENT.matcher(claimed).matches()
                && !realm.clients().findByClientId(claimed).isEmpty();
    }
}
