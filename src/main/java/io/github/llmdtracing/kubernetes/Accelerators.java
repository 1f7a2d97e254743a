package io.github.llmdtracing.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Devices that pods ask for.
 *
 * @param devices how many, by the name of the extended resource
 * @param claims how many resource claims, each of a number of devices that stands elsewhere
 * @param isKnown whether that is all
 */
public record Accelerators(SortedMap<String, Long> devices, long claims, boolean isKnown) {
    /** None at all. */
    public static final Accelerators NONE = new Accelerators(Collections.emptySortedMap(), 0, true);

    /** Nobody knows. */
    public static final Accelerators UNKNOWN = new Accelerators(Collections.emptySortedMap(), 0, false);

    private static final String GPUS = "GPU";

    /** Copies the map; a resource of which there is none is left out. */
    public Accelerators {
        SortedMap<String, Long> some = new TreeMap<>(devices);
        some.values().removeIf(n -> n == 0);
        devices = Collections.unmodifiableSortedMap(some);
    }

    static Accelerators of(Map<String, Long> devices) {
        return new Accelerators(new TreeMap<>(devices), 0, true);
    }

    /** Both together. */
    public Accelerators plus(Accelerators other) {
        SortedMap<String, Long> sum = new TreeMap<>(devices);
        other.devices.forEach((name, number) -> sum.merge(name, number, Long::sum));
        return new Accelerators(sum, claims + other.claims, isKnown && other.isKnown);
    }

    /** Of each resource the more. */
    Accelerators max(Accelerators other) {
        SortedMap<String, Long> most = new TreeMap<>(devices);
        other.devices.forEach((name, number) -> most.merge(name, number, Math::max));
        return new Accelerators(most, Math.max(claims, other.claims), isKnown && other.isKnown);
    }

    /** So many times as much. */
    public Accelerators times(long factor) {
        SortedMap<String, Long> product = new TreeMap<>();
        devices.forEach((name, number) -> product.put(name, number * factor));
        return new Accelerators(product, claims * factor, isKnown);
    }

    /** Whether nothing is asked for, as far as is known. */
    public boolean isEmpty() {
        return devices.isEmpty() && claims == 0;
    }

    /** How many whole GPUs. */
    public long gpus() {
        return named().getOrDefault(GPUS, 0L);
    }

    // GPUs of all makers are GPUs; a slice of one, or another device, goes by the name of its resource.
    private SortedMap<String, Long> named() {
        SortedMap<String, Long> named = new TreeMap<>();
        devices.forEach(
                (name, number) -> named.merge(AcceleratorResource.isGpu(name) ? GPUS : name, number, Long::sum));
        return named;
    }

    /** As {@code 8 GPUs and 1 resource claim}; {@code no GPU} where there is none. */
    public String words() {
        List<String> parts = new ArrayList<>();
        named().forEach((name, number) ->
                parts.add(number + " " + name + (name.equals(GPUS) && number != 1 ? "s" : "")));
        if (claims > 0) {
            parts.add(claims + " resource claim" + (claims == 1 ? "" : "s"));
        }
        if (!isKnown) {
            parts.add(parts.isEmpty() ? "GPUs not known" : "others not known");
        }
        return parts.isEmpty() ? "no GPU" : String.join(" and ", parts);
    }
}
