package org.liaisonhub.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;

/** Makes a value of any record of the domain by reflection, either as full or as empty as its type allows. */
final class AnyFact {
    private final boolean full;
    private int count;

    private AnyFact(boolean full) {
        this.full = full;
    }

    /** Every permitted kind of fact, with everything said that can be said. */
    static List<Fact> full() {
        return kinds(Fact.class).map(new AnyFact(true)::fact).toList();
    }

    /** Every permitted kind of fact, with nothing optional said. */
    static List<Fact> sparse() {
        return kinds(Fact.class).map(new AnyFact(false)::fact).toList();
    }

    static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnyFact::kinds) : Stream.of(type);
    }

    private Fact fact(Class<?> type) {
        return (Fact) value(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return full ? Optional.of(value(argument)) : Optional.empty();
            }
            if (generic.getRawType() == Listing.class) {
                return full
                        ? Listing.of(List.of(value(argument), value(argument)))
                        : Listing.empty(Listing.EmptyReason.NIL_KNOWN);
            }
            return full ? List.of(value(argument), value(argument)) : List.of();
        }
        count++;
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "Zoë \"" + count + "\"\n\ud83d\ude00";
        }
        if (plain == Instant.class) {
            return Instant.ofEpochSecond(1_795_000_000L + count, count);
        }
        if (plain == LocalDate.class) {
            return LocalDate.ofEpochDay(20_000 + count);
        }
        if (plain == int.class) {
            return count;
        }
        if (plain == boolean.class) {
            return full;
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[count % constants.length];
        }
        return record(plain);
    }

    private Object record(Class<?> type) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(value(component.getGenericType()));
        }
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values.toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type.getName(), e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e.getCause());
        }
    }
}
