package org.liaisonhub.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.Situation;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.reading.Case;
import org.liaisonhub.reading.Explanation;
import org.liaisonhub.routing.OfflineFeeds.Heard;

/**
 * Everything there is to show of some files.
 *
 * @param known what was read
 * @param explanation where it is from
 * @param heard what the sender of each message would hear
 * @param zone the hospital's
 * @param now the moment of judging: when the last of it was said
 */
record Understanding(Case known, Explanation explanation, List<Heard> heard, ZoneId zone, Instant now) {
    Understanding {
        heard = List.copyOf(heard);
    }

    /** What is missing from each stay; everybody is taken to have a secure address, for there is no directory here. */
    Map<Subject, Verdict> verdicts() {
        RuleCatalogue catalogue = new RuleCatalogue((rule, cause) -> {});
        Map<Subject, Verdict> verdicts = new LinkedHashMap<>();
        known.known().forEach((subject, weighed) -> {
            if (subject instanceof StayId) {
                verdicts.put(
                        subject,
                        catalogue.judge(new Situation(
                                weighed.dossier(), now, zone, (role, professional) -> true, weighed.contradictions())));
            }
        });
        return verdicts;
    }
}
