package org.liaisonhub.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.delivery.Reconciliation;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.StayId;

/**
 * What the console sees of the hub behind it.
 *
 * @param view what can be asked
 * @param desk what can be done
 * @param directory the recipients in force
 * @param reload reads them again
 * @param senders reads the list of MLLP senders again
 * @param codes the tables of local codes
 * @param sentences what tasks say
 * @param hints what to do about a parked message, by the code of its reason
 * @param openings hears who looks at patient data
 * @param audit who did what
 * @param about what the hub says of itself
 * @param reconcile adds up a day; yesterday where none is given
 * @param retention stays whose content is removed next, at most so many
 * @param facts which message said what of a stay
 * @param clock the time
 */
public record ConsolePorts(
        LedgerView view,
        Desk desk,
        Supplier<Directory> directory,
        DirectoryReload reload,
        DirectoryReload senders,
        CodesPort codes,
        TaskSentences sentences,
        UnaryOperator<String> hints,
        OpeningLog openings,
        AuditPort audit,
        About about,
        Function<Optional<LocalDate>, Reconciliation> reconcile,
        IntFunction<List<StayId>> retention,
        Function<StayId, List<Provenance.Known>> facts,
        InstantSource clock) {}
