package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Optional;
import java.util.OptionalInt;

/** A mapping or sequence as JSON patches see it. */
sealed interface JsonContainer {
    /** Seen so; none for scalars, which hold nothing. */
    static Optional<JsonContainer> of(Draft draft) {
        if (draft instanceof DraftMapping mapping) {
            return Optional.of(new InMapping(mapping));
        }
        return draft instanceof DraftSequence sequence ? Optional.of(new InSequence(sequence)) : Optional.empty();
    }

    /** What stands at a key or index. */
    Optional<Draft> get(String key);

    /** Whether the library takes what is not there for a null. */
    boolean isLenient();

    /**
     * Adds a value, in a sequence before what stands there; false where there is no such place.
     *
     * @param key the key or index, made a node
     */
    boolean add(YamlScalar key, Draft value);

    /** Puts a value there; false where there is no such place. */
    boolean replace(YamlScalar key, Draft value);

    /** Takes it out; false where there is none. */
    boolean remove(String key);

    /**
     * A mapping.
     *
     * @param mapping the mapping
     */
    record InMapping(DraftMapping mapping) implements JsonContainer {
        @Override
        public Optional<Draft> get(String key) {
            return mapping.get(key);
        }

        @Override
        public boolean isLenient() {
            return true;
        }

        @Override
        public boolean add(YamlScalar key, Draft value) {
            mapping.set(key.value(), key, Optional.of(value));
            return true;
        }

        // The library adds what is to be replaced and is not there.
        @Override
        public boolean replace(YamlScalar key, Draft value) {
            return add(key, value);
        }

        @Override
        public boolean remove(String key) {
            boolean there = mapping.get(key).isPresent();
            mapping.remove(key);
            return there;
        }
    }

    /**
     * A sequence.
     *
     * @param sequence the sequence
     */
    record InSequence(DraftSequence sequence) implements JsonContainer {
        private OptionalInt index(String key) {
            return JsonIndex.of(key, sequence.items().size());
        }

        @Override
        public Optional<Draft> get(String key) {
            OptionalInt index = index(key);
            return index.isPresent() ? Optional.of(sequence.items().get(index.getAsInt())) : Optional.empty();
        }

        @Override
        public boolean isLenient() {
            return false;
        }

        @Override
        public boolean add(YamlScalar key, Draft value) {
            int size = sequence.items().size();
            OptionalInt end = key.value().equals("-") ? OptionalInt.of(size) : JsonIndex.of(key.value(), size + 1);
            end.ifPresent(i -> sequence.items().add(i, value));
            return end.isPresent();
        }

        @Override
        public boolean replace(YamlScalar key, Draft value) {
            OptionalInt index = index(key.value());
            index.ifPresent(i -> sequence.items().set(i, value));
            return index.isPresent();
        }

        @Override
        public boolean remove(String key) {
            OptionalInt index = index(key);
            index.ifPresent(i -> sequence.items().remove(i));
            return index.isPresent();
        }
    }
}
