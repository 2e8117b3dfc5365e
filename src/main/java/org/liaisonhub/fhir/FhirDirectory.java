package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;

/**
 * Reads the directory of recipients from a FHIR R4 Bundle (JSON, UTF-8, at most 64 MiB) of type collection. A recipient
 * is a PractitionerRole or an Organization that has an identifier of system {@link #RECIPIENT_ID}; other resources only
 * support it. Inactive ones are left out; one without an Endpoint of ours has no channel.
 */
public final class FhirDirectory {
    /** System of the identifier that is a recipient's id: its name in the hub, its mailbox and its user. */
    public static final String RECIPIENT_ID = "https://liaisonhub.org/fhir/recipient-id";

    /** Code system of the channels; an Endpoint of another connection type is no channel of the hub. */
    public static final String CHANNEL = "https://liaisonhub.org/fhir/CodeSystem/channel";

    private static final int LARGEST = 64 * 1024 * 1024;

    private FhirDirectory() {}

    /**
     * The directory in a file.
     *
     * @throws DirectoryUnreadable if it cannot be read, or if anything in it is wrong: half a directory is none
     */
    public static Directory read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content.readNBytes(LARGEST + 1), file.toString());
        } catch (IOException unreadable) {
            throw new DirectoryUnreadable(
                    file.toString(), List.of("cannot be read; check that the file is there and may be read"));
        }
    }

    /**
     * The directory in these bytes.
     *
     * @param name what to call the file in an error
     * @throws DirectoryUnreadable as above
     */
    public static Directory read(byte[] content, String name) {
        Bundle bundle = bundle(content, name);
        List<String> faults = new ArrayList<>();
        FhirDirectoryLinks links = new FhirDirectoryLinks(bundle, faults);
        List<Recipient> recipients = new ArrayList<>();
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            recipient(entry.getResource(), new FhirDirectoryEntry(links, "entry " + number++, faults), recipients);
        }
        if (!faults.isEmpty()) {
            throw new DirectoryUnreadable(name, faults);
        }
        try {
            return new Directory(recipients);
        } catch (IllegalArgumentException ambiguous) {
            throw new DirectoryUnreadable(name, List.of(ambiguous.getMessage() + "; give each its own"));
        }
    }

    private static void recipient(Resource resource, FhirDirectoryEntry entry, List<Recipient> recipients) {
        if (resource instanceof PractitionerRole role) {
            entry.recipient(role).ifPresent(recipients::add);
        } else if (resource instanceof Organization organization) {
            entry.recipient(organization).ifPresent(recipients::add);
        } else if (resource instanceof Practitioner practitioner) {
            entry.refuseIdOn(practitioner);
        }
    }

    private static Bundle bundle(byte[] content, String name) {
        if (content.length > LARGEST) {
            throw new DirectoryUnreadable(
                    name, List.of("is larger than " + LARGEST + " bytes; leave out who is no recipient"));
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (FhirNumbers.anyHasExponent(text)) {
            throw new DirectoryUnreadable(name, List.of("has a number with an exponent; write it out"));
        }
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new ErrorHandlerAdapter());
        Bundle bundle;
        try {
            bundle = parser.parseResource(Bundle.class, text);
        } catch (RuntimeException notFhir) {
            // HAPI has no one exception for bad input; its message can run over many lines.
            throw new DirectoryUnreadable(
                    name, List.of("is no FHIR R4 Bundle in JSON; check it with a FHIR validator"));
        }
        if (bundle.getType() != BundleType.COLLECTION) {
            throw new DirectoryUnreadable(name, List.of("Bundle.type is not collection; set it"));
        }
        return bundle;
    }
}
