package org.liaisonhub.fhir;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Saying;

/** Dossiers a hospital could have told, in any combination of facts: the same seed gives the same ones. */
final class RandomDossier {
    private static final List<String> WORDS = List.of(
            "plaie du talon",
            "à l'hôpital, 37,5 °C – « bien »",
            "a < b && c > \"d\" 'e'",
            "deux\nlignes\r\net demie\ttabulée",
            "\ud83d\ude91 urgences",
            "cloche\u0007 et\u0001 nul\u0000",
            "  bords  ",
            "75012",
            "1.2.250.1.71.4.2.2",
            "010000024",
            "half \ud83d pair",
            "\u00a0insécable\u00a0!",
            "\\ \u2028 /");

    private final Random random;

    RandomDossier(long seed) {
        this.random = new Random(seed);
    }

    Dossier next() {
        List<DischargeEvent> events = new ArrayList<>();
        // A compiler may list them in any order.
        List<Class<?>> kinds =
                kinds(Fact.class).sorted(Comparator.comparing(Class::getName)).toList();
        int most = random.nextInt(2 * kinds.size());
        for (int i = 0; i < most; i++) {
            Class<?> kind = kinds.get(random.nextInt(kinds.size()));
            sensible(kind)
                    .ifPresent(fact -> events.add(new DischargeEvent(
                            HipFracture.STAY, new Saying(HipFracture.LEFT, "M" + events.size(), "feed"), (Fact) fact)));
        }
        return Dossier.EMPTY.with(events);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomDossier::kinds)
                : Stream.of(type);
    }

    /** Empty where chance made something its own constructor refuses. */
    private Optional<Object> sensible(Class<?> kind) {
        try {
            return Optional.of(value(kind));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return random.nextInt(3) > 0 ? Optional.of(value(argument)) : Optional.empty();
            }
            List<Object> many = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                many.add(value(argument));
            }
            if (generic.getRawType() == Listing.class) {
                return many.isEmpty()
                        ? Listing.empty((Listing.EmptyReason) value(Listing.EmptyReason.class))
                        : Listing.of(many);
            }
            return many;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(9);
        }
        if (plain == Instant.class) {
            return HipFracture.LEFT.plusSeconds(random.nextInt(1_000_000)).plusNanos(random.nextInt(1_000));
        }
        if (plain == LocalDate.class) {
            return LocalDate.ofEpochDay(20_000L + random.nextInt(1_000));
        }
        if (plain == int.class) {
            return random.nextInt(1_000);
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return record(plain);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getGenericType());
            if (components[i].getName().equals("digest")) {
                values[i] = "0123456789abcdef".repeat(4);
            }
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
