package org.liaisonhub.discharge;

import java.util.List;

/** What a reader made of one message. A message nobody can read is a value, not an exception: it is parked. */
public sealed interface FeedReading {
    /**
     * The message was read.
     *
     * @param events what it says; empty when it says nothing the hub keeps
     * @param remarks what was odd in it and how it was read all the same
     * @param files the files it brought, to which {@link ClinicalFact.Attached} facts point by digest
     * @param codes what became of its codes
     */
    record Understood(List<DischargeEvent> events, List<Remark> remarks, List<FileContent> files, CodesSeen codes)
            implements FeedReading {
        public Understood {
            events = List.copyOf(events);
            remarks = List.copyOf(remarks);
            files = List.copyOf(files);
        }

        /** A message all of whose codes are known. */
        public Understood(List<DischargeEvent> events, List<Remark> remarks, List<FileContent> files) {
            this(events, remarks, files, CodesSeen.NONE);
        }

        /** A message that brought no file. */
        public Understood(List<DischargeEvent> events, List<Remark> remarks) {
            this(events, remarks, List.of());
        }
    }

    /**
     * The message could not be read; it goes to the parked ones with its bytes.
     *
     * @param code stable, from operating.md
     * @param why what is wrong, where, and who can put it right; never a value from the message
     */
    record NotUnderstood(String code, String why) implements FeedReading {}

    /**
     * The message is nothing this hub has to act on. It is kept with its bytes, to be found, and nobody has to see to it.
     *
     * @param code stable, from operating.md
     * @param why what it is; never a value from the message
     */
    record Kept(String code, String why) implements FeedReading {}

    /**
     * Something odd in a message that was read all the same.
     *
     * @param where segment and field, or JSON pointer
     * @param what what was odd; never a value from the message
     */
    record Remark(String where, String what) {}
}
