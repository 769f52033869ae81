package org.tearsheet.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * The directory of local services. Who changes one says which version they saw, and is
 * turned away with an {@link OptimisticLockingFailureException} if it is another by now.
 */
@org.springframework.stereotype.Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Services {

    /** The largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** The most services that one file may hold. */
    public static final int MAX_ROWS = 2000;

    private final ServiceEntries entries;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Services(ServiceEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** All of them by name, also those that nobody verified lately. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
    public List<Service> all() {
        return entries.findAll()
            .stream()
            .map(ServiceEntry::read)
            .sorted(Comparator.comparing((Service service) -> service.destination().code())
                .thenComparing(Service::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    }

    /**
     * Those that somebody verified lately, by name: the only ones that may be printed.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
    public List<Service> printable() {
        var today = LocalDate.now(clock);
        return all().stream().filter(service -> service.isVerified(today)).toList();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
    public Optional<Service> find(ServiceId id) {
        return entries.findById(id).map(ServiceEntry::read);
    }

    /**
     * Adds a service, which somebody has to verify then.
     * @throws ServiceExists if there is one of this name for this destination
     */
    public Service add(ServiceDraft draft) {
        var entry = saved(new ServiceEntry(draft));
        var added = entry.read();
        tell(ServiceChanged.Act.ADDED, null, added);
        return added;
    }

    /**
     * Changes a service, which somebody has to verify then, unless nothing is new.
     * @throws ServiceExists if there is another of this name for this destination
     */
    public Service change(ServiceSeen seen, ServiceDraft draft) {
        var entry = asSeen(seen);
        var before = entry.read();
        var changed = entry.change(draft);
        var after = saved(entry).read();
        if (!changed.isEmpty()) {
            tell(ServiceChanged.Act.CHANGED, before, after);
        }
        return after;
    }

    /** Somebody made sure today that all of it is right. */
    public Service verify(ServiceSeen seen) {
        var entry = asSeen(seen);
        var before = entry.read();
        entry.verify(LocalDate.now(clock));
        var verified = saved(entry).read();
        tell(ServiceChanged.Act.VERIFIED, before, verified);
        return verified;
    }

    public void remove(ServiceSeen seen) {
        var entry = asSeen(seen);
        entries.delete(entry);
        entries.flush();
        tell(ServiceChanged.Act.REMOVED, entry.read(), null);
    }

    /** All of them as a CSV file, which can be taken again. */
    @Transactional(readOnly = true)
    public byte[] export() {
        return ServiceCsv.write(all());
    }

    /**
     * What this file would do. Nothing is changed yet.
     * @throws BrokenServiceFile if anything is wrong with it
     */
    @Transactional(readOnly = true)
    public ImportPlan examine(byte[] csv) {
        var rows = ServiceCsvReader.read(csv, LocalDate.now(clock));
        var known = all().stream().collect(Collectors.toMap(Service::key, Function.identity()));
        var added = new ArrayList<ServiceRow>();
        var changed = new ArrayList<ImportPlan.Replacement>();
        var unchanged = new ArrayList<ServiceSeen>();
        for (var row : rows) {
            var service = known.get(row.draft().key());
            if (service == null) {
                added.add(row);
            }
            else if (row.says(service)) {
                unchanged.add(service.seen());
            }
            else {
                changed.add(new ImportPlan.Replacement(service.seen(), row));
            }
        }
        return new ImportPlan(added, changed, unchanged);
    }

    /**
     * Does all of what was planned, or nothing.
     * @throws ServiceExists if a service was added meanwhile that the plan adds, too
     */
    public void take(ImportPlan plan) {
        var today = LocalDate.now(clock);
        var seen = Stream.concat(plan.unchanged().stream(), plan.changed().stream().map(ImportPlan.Replacement::seen))
            .map(ServiceSeen::id)
            .toList();
        var known = entries.findAllById(seen).stream().collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
        plan.unchanged().forEach(unchanged -> asSeen(unchanged, Optional.ofNullable(known.get(unchanged.id()))));
        for (var change : plan.changed()) {
            var entry = asSeen(change.seen(), Optional.ofNullable(known.get(change.seen().id())));
            var before = entry.read();
            entry.take(change.row(), today);
            tell(ServiceChanged.Act.CHANGED, before, entry.read());
        }
        for (var row : plan.added()) {
            var entry = new ServiceEntry(row.draft());
            entry.take(row, today);
            entries.save(entry);
            tell(ServiceChanged.Act.ADDED, null, entry.read());
        }
        flush();
    }

    private ServiceEntry asSeen(ServiceSeen seen) {
        return asSeen(seen, entries.findById(seen.id()));
    }

    private static ServiceEntry asSeen(ServiceSeen seen, Optional<ServiceEntry> entry) {
        return entry.filter(found -> found.version() == seen.version())
            .orElseThrow(() -> new OptimisticLockingFailureException(
                    "Service %s changed while it was open".formatted(seen.id())));
    }

    private ServiceEntry saved(ServiceEntry entry) {
        var saved = entries.save(entry);
        flush();
        return saved;
    }

    private void flush() {
        try {
            entries.flush();
        }
        catch (DataIntegrityViolationException ex) {
            if (String.valueOf(ex.getMessage()).contains("service_name_idx")) {
                throw new ServiceExists(ex);
            }
            throw ex;
        }
    }

    private void tell(ServiceChanged.Act act, @Nullable Service before, @Nullable Service after) {
        var was = Optional.ofNullable(before);
        var is = Optional.ofNullable(after);
        var id = was.or(() -> is).map(Service::id).orElseThrow();
        events.publishEvent(new ServiceChanged(id, act, was, is));
    }

}
