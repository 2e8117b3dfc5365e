package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileContent;

/** Keeps the files a message brought beside the dossiers that name them. */
final class FileBook {
    private FileBook() {}

    static void keep(Ledger.Entry entry, Understood understood, Instant now) {
        if (understood.files().isEmpty()) {
            return;
        }
        Map<String, FileContent> files = understood.files().stream()
                .collect(Collectors.toMap(FileContent::digest, Function.identity(), (one, same) -> one));
        for (DischargeEvent event : understood.events()) {
            if (event.fact() instanceof Attached attached) {
                attached.file()
                        .map(AttachedFile::digest)
                        .map(files::get)
                        .ifPresent(file -> entry.keep(event.about(), file, now));
            }
        }
    }
}
