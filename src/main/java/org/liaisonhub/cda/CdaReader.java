package org.liaisonhub.cda;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.DocumentReader;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.LocalCodes;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Traces;

/**
 * Reads what a CDA R2 document says. Of the hospital's letter it reads every section it knows, of another document of the
 * hospital who, when and its results; both go with the letter as they are. What the GP or somebody else outside wrote is
 * read for what the patient took before, and is sent to nobody. Make one and share it among threads.
 */
public final class CdaReader implements FeedReader, DocumentReader {
    /** A document copies where the patient lives and whom he has from somewhere else; what movements say of that, and ever said, holds. */
    private static final Instant COPIED = Instant.EPOCH;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final XmlTree xml = new XmlTree();
    private final ZoneId zone;
    private final FeedCodes codes;

    /** @param zone where the hospital is, for times that bring no offset */
    public CdaReader(ZoneId zone) {
        this(zone, FeedCodes.NONE);
    }

    /**
     * A reader for hospitals with codes of their own.
     *
     * @param zone where the hospital is, for times that bring no offset
     * @param codes what those codes mean
     */
    public CdaReader(ZoneId zone, FeedCodes codes) {
        this.zone = zone;
        this.codes = codes;
    }

    /** Whether a document may come in; never throws on any bytes. */
    public CdaLook look(byte[] bytes) {
        try {
            Header header = Header.of(xml.readHeader(bytes), zone, new CodesOfMessage(LocalCodes.NONE));
            return new CdaLook.Acceptable(
                    header.id(),
                    header.stay()
                            .map(StayId::key)
                            .orElseGet(() -> header.patient().key()));
        } catch (CdaRefused refused) {
            return new CdaLook.NotAcceptable(refused.fault());
        }
    }

    /** The custodian, and the number of the encounter: of the document's own number of the stay only what it says itself. */
    @Override
    public Traces traces(byte[] bytes, String feed) {
        try {
            Element document = xml.readHeader(bytes);
            return new Traces(
                    document.at("custodian", "assignedCustodian", "representedCustodianOrganization", "name")
                            .words()
                            .orElse(""),
                    Header.stay(document));
        } catch (CdaRefused refused) {
            return Traces.NONE;
        }
    }

    @Override
    public FeedReading read(byte[] bytes, String feed) {
        return read(bytes, feed, Optional.empty());
    }

    @Override
    public FeedReading read(byte[] bytes, String feed, StayId stay) {
        return read(bytes, feed, Optional.of(stay));
    }

    /** @param around the stay of whatever brought the document */
    private FeedReading read(byte[] bytes, String feed, Optional<StayId> around) {
        try {
            Header header = Header.of(xml.read(bytes), zone, new CodesOfMessage(codes.of(feed)));
            Saying saying = new Saying(header.madeAt().at(), header.id(), feed);
            Optional<StayId> stay = around.or(header::stay);
            return stay.isEmpty() && !header.kind().isOfHospital()
                    ? outside(header, saying)
                    : ofStay(header, bytes, saying, stay);
        } catch (CdaRefused refused) {
            return new NotUnderstood(refused.fault().code(), refused.fault().why());
        }
    }

    private static FeedReading outside(Header header, Saying saying) {
        Sections sections = new Sections(header.document(), header.french());
        ItemFact summary = new ItemFact.OutsideSummary(
                header.id(), DocumentFacts.before(header, sections), DocumentFacts.allergies(sections));
        List<Remark> remarks =
                sections.isEmpty() ? List.of(new Remark("component", "has no section that could be read")) : List.of();
        return new Understood(
                List.of(new DischargeEvent(header.patient(), saying, summary)),
                remarks,
                List.of(),
                header.codes().seen());
    }

    private static FeedReading ofStay(Header header, byte[] bytes, Saying saying, Optional<StayId> known) {
        Sections sections = new Sections(header.document(), header.french());
        FilesOfMessage files = new FilesOfMessage();
        List<Remark> remarks = new ArrayList<>();
        Subject about = known.<Subject>map(stay -> stay).orElseGet(() -> at(header));
        List<DischargeEvent> events = new ArrayList<>();
        if (header.kind().isOfHospital()) {
            Saying copied = new Saying(COPIED, saying.messageId(), saying.feed());
            events.add(new DischargeEvent(about, saying, PatientFacts.traits(header)));
            PatientFacts.surroundings(header.document())
                    .forEach(fact -> events.add(new DischargeEvent(about, copied, fact)));
        }
        new DocumentFacts(header, sections)
                .of(bytes, files)
                .forEach(fact -> events.add(new DischargeEvent(about, saying, fact)));
        if (header.kind() != CdaKind.OTHER && sections.isEmpty()) {
            remarks.add(new Remark("component", "has no section that could be read; the document itself is kept"));
        }
        remarks.addAll(files.remarks());
        return new Understood(events, remarks, files.contents(), header.codes().seen());
    }

    /**
     * A letter that says when the patient left makes a stay of its own where the hub knows none: it must go out. Any other
     * document waits for a person.
     */
    private static StayAt at(Header header) {
        CdaTime moment = header.admitted().or(header::left).orElse(header.madeAt());
        Optional<StayId> own = Optional.of(header.patient().value() + "@" + DAY.format(moment.day()))
                .filter(number ->
                        header.kind() == CdaKind.DISCHARGE && header.left().isPresent())
                .filter(Identifiers::isUsable)
                .map(number -> new StayId(header.patient().authority(), number));
        return new StayAt(header.patient(), moment.at(), own);
    }
}
