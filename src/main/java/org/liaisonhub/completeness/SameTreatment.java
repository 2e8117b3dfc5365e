package org.liaisonhub.completeness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Spelling;
import org.liaisonhub.discharge.Treatment;

/**
 * Whether a treatment of before the stay is accounted for at discharge. Wrongly saying yes hides an omission, wrongly
 * saying no costs a question; so in doubt it says no.
 *
 * <p>Two equal codes of one system are one treatment; two unequal ATC codes are two. Other systems number packages, so
 * unequal codes say nothing and the names decide, as they do where a code is missing. A name is compared without case,
 * accents, strengths, forms, salts and makers; the name at discharge may go on where the earlier one ends
 * ("insuline glargine" for "insuline glargine 100"), but not the reverse ("valsartan" does not account for "valsartan
 * hydrochlorothiazide"), and a word that many medicines begin with accounts for nothing by itself. Of a combination
 * written with a slash, a plus or "et", each part must be accounted for, in whichever lines.
 */
final class SameTreatment {
    private static final Pattern PARTS = Pattern.compile("\\s+et\\s+|[/+]");
    private static final Pattern PER_UNIT =
            Pattern.compile("(?<=\\d)\\s*[,.]\\s*(?=\\d)|/\\s*(?=\\d|ml\\b|h\\b|j\\b|24)");
    private static final Pattern STRENGTH = Pattern.compile("\\d+[a-z%]*");

    private static final Set<String> BESIDE_THE_NAME = words(
            "mg g ug μg mcg ml ui iu mmol meq microgrammes grammes l kg dose jour",
            "cp cpr comprime comprimes gel gelule gelules caps capsule sachet sachets sol solution susp inj injectable",
            "buv buvable gouttes patch sirop pdr poudre lp lm xr sr er retard tablet tablets pellicule secable oral orale",
            "fumarate hemifumarate chlorhydrate besilate maleate tosylate tartrate succinate",
            "sodique calcique potassique arginine tert butylamine",
            "arrow biogaran cristers eg mylan viatris sandoz teva zentiva zydus");

    /** Words that many different medicines begin with. */
    private static final Set<String> FAMILIES = words(
            "acide acid insuline insulin vitamine vitamin chlorure sulfate bicarbonate carbonate gluconate",
            "fer potassium sodium calcium magnesium vaccin vaccine");

    private SameTreatment() {}

    /** Whether the lines account for the whole treatment. */
    static boolean isAmong(List<Treatment> lines, Treatment before) {
        return lines.stream()
                        .map(line -> byCode(line, before))
                        .flatMap(Optional::stream)
                        .anyMatch(Boolean::booleanValue)
                || isNamedIn(
                        lines.stream()
                                .filter(line -> byCode(line, before).isEmpty())
                                .toList(),
                        before);
    }

    private static Optional<Boolean> byCode(Treatment one, Treatment other) {
        return one.code().flatMap(code -> other.code().flatMap(second -> agree(code, second)));
    }

    private static Optional<Boolean> agree(Coding one, Coding other) {
        if (!one.system().equals(other.system())) {
            return Optional.empty();
        }
        boolean equal = one.code().equals(other.code());
        boolean namesSubstances = one.system().toLowerCase(Locale.ROOT).endsWith("atc");
        return equal || namesSubstances ? Optional.of(equal) : Optional.empty();
    }

    private static boolean isNamedIn(List<Treatment> lines, Treatment before) {
        List<List<String>> named =
                lines.stream().flatMap(line -> parts(line.name()).stream()).toList();
        List<List<String>> wanted = parts(before.name());
        return !wanted.isEmpty()
                && wanted.stream().allMatch(part -> named.stream().anyMatch(name -> goesOn(name, part)));
    }

    private static boolean goesOn(List<String> name, List<String> start) {
        boolean saysLittle = start.size() == 1 && FAMILIES.contains(start.get(0));
        return name.equals(start)
                || !saysLittle
                        && name.size() > start.size()
                        && name.subList(0, start.size()).equals(start);
    }

    private static List<List<String>> parts(String name) {
        String lowered = PER_UNIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(PARTS.split(lowered))
                .map(SameTreatment::essence)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    private static List<String> essence(String part) {
        return Spelling.words(part).stream()
                .filter(word -> !BESIDE_THE_NAME.contains(word))
                .filter(word -> !STRENGTH.matcher(word).matches())
                .toList();
    }
}
