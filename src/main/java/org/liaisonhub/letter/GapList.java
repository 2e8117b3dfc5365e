package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;

/**
 * What the hospital did not state, short and without rule ids: at most {@value #SHOWN} sentences, who the patient is
 * where that was in doubt, then what can hurt tonight, then the number to call.
 */
final class GapList {
    private static final int SHOWN = 12;
    /** Whether it is the right patient at all comes before anything said of him. */
    private static final String WHO = "ID-07";

    private static final List<String> BY_DANGER =
            List.of("RISK", "SRC", "TRT", "NUR", "PEND", "HOME", "FUP", "STAY", "RCP", "ID");
    private static final Set<String> NURSING_GROUPS = Set.of("RISK", "TRT", "NUR", "HOME");
    private static final Set<String> NURSING_RULES = Set.of(
            "ID-07", "SRC-01", "SRC-02", "SRC-03", "STAY-09", "STAY-12", "RCP-01", "RCP-04", "RCP-05", "FUP-06",
            "FUP-07");
    private static final Comparator<Finding> MOST_IMPORTANT_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(GapList::danger);

    private final Wording words;
    private final Function<Finding, String> sentence;
    private final CallBackNumber callBack;

    GapList(Wording words, Function<Finding, String> sentence) {
        this.words = words;
        this.sentence = sentence;
        this.callBack = new CallBackNumber(words);
    }

    /** The gaps a doctor is told of. */
    List<Finding> forDoctor(Verdict verdict) {
        return inOrder(verdict.gaps());
    }

    /** The gaps that matter for care at home. */
    List<Finding> forNurse(Verdict verdict) {
        return inOrder(verdict.gaps().stream()
                .filter(gap -> NURSING_GROUPS.contains(group(gap)) || NURSING_RULES.contains(gap.rule()))
                .toList());
    }

    /** One bullet per gap; a gap whose rule has nothing to say to a receiver is left out. */
    List<Block> blocks(List<Finding> gaps, Dossier dossier) {
        Set<String> told = new LinkedHashSet<>();
        gaps.forEach(gap -> told.add(sentence.apply(gap)));
        told.removeIf(String::isBlank);
        if (told.isEmpty()) {
            return List.of();
        }
        List<String> items = new ArrayList<>(told.stream().limit(SHOWN).toList());
        int more = told.size() - items.size();
        if (more > 0) {
            items.add(words.text(more == 1 ? "gaps.one.more" : "gaps.more", Integer.toString(more)));
        }
        return List.of(new Items(items), new Paragraph(callBack.sentence(dossier)));
    }

    private static List<Finding> inOrder(List<Finding> gaps) {
        return gaps.stream().sorted(MOST_IMPORTANT_FIRST).toList();
    }

    private static int danger(Finding gap) {
        if (gap.rule().equals(WHO)) {
            return -1;
        }
        int place = BY_DANGER.indexOf(group(gap));
        return place < 0 ? BY_DANGER.size() : place;
    }

    private static String group(Finding gap) {
        int hyphen = gap.rule().indexOf('-');
        return hyphen < 0 ? gap.rule() : gap.rule().substring(0, hyphen);
    }
}
