package nl.samentel.hub.login;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.UnitOfWork;

/** An identity provider, and what a hub remembers of it, in memory. */
final class FakeRealm implements RealmEvents, LoggedEvents, UnitOfWork {
    final List<RealmEvent> kept = new ArrayList<>();
    final Map<RealmEvent, Instant> logged = new LinkedHashMap<>();

    void happen(String id, Instant at) {
        kept.add(new RealmEvent(
                EventStream.LOGINS, id, at, Action.LOGIN, Optional.empty(), Actor.NOBODY, "192.0.2.1", Map.of()));
    }

    @Override
    public EventPage from(EventStream stream, Instant from, int most) {
        List<RealmEvent> page = kept.stream()
                .filter(e -> e.stream() == stream && !e.at().isBefore(from))
                .sorted(Comparator.comparing(RealmEvent::at))
                .limit(most)
                .toList();
        Optional<Instant> newest = page.stream().map(RealmEvent::at).max(Comparator.naturalOrder());
        return new EventPage(page, newest, page.size() == most);
    }

    @Override
    public String name(Actor actor) {
        return ((Actor.Named) actor).name();
    }

    @Override
    public void requireKept() {}

    @Override
    public Optional<Instant> newest(EventStream stream) {
        return logged.entrySet().stream()
                .filter(e -> e.getKey().stream() == stream)
                .map(e -> e.getKey().at().isBefore(e.getValue()) ? e.getKey().at() : e.getValue())
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<RealmEvent> without(List<RealmEvent> events) {
        return events.stream().filter(e -> !logged.containsKey(e)).toList();
    }

    @Override
    public boolean add(RealmEvent event, Instant now) {
        return logged.putIfAbsent(event, now) == null;
    }

    @Override
    public void forget(EventStream stream, Instant before) {
        logged.keySet().removeIf(e -> e.stream() == stream && e.at().isBefore(before));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
