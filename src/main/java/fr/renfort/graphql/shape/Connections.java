package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists by the page, as GraphQL clients know them: edges with cursors, nodes, and where the page lies in the whole. */
public final class Connections {

    /** Items of a page when the caller names no number. */
    public static final int USUAL = 20;

    /**
     * A page as the schema shows it. Cursors are written when somebody asks for them.
     *
     * @param cursorOf of the item at an index of the page
     * @param total how many items the whole list has, or what will say so
     */
    public record Connection<T>(
            List<T> nodes,
            boolean hasNextPage,
            boolean hasPreviousPage,
            IntFunction<String> cursorOf,
            Supplier<Object> total) {

        public Connection {
            nodes = List.copyOf(nodes);
        }

        /** Counted when somebody asks for it. */
        public Object totalCount() {
            return total.get();
        }

        public List<Edge<T>> edges() {
            return IntStream.range(0, nodes.size())
                    .mapToObj(index -> new Edge<>(cursorOf.apply(index), nodes.get(index)))
                    .toList();
        }

        public PageInfo pageInfo() {
            int last = nodes.size() - 1;
            return new PageInfo(
                    hasNextPage,
                    hasPreviousPage,
                    nodes.isEmpty() ? null : cursorOf.apply(0),
                    nodes.isEmpty() ? null : cursorOf.apply(last));
        }
    }

    /** An item and its place. */
    public record Edge<T>(String cursor, T node) {}

    /** Where a page lies in the whole. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    private Connections() {}

    /**
     * Which page the arguments first, after, last and before of a field ask for.
     *
     * @throws InvalidValueException when they contradict each other, ask for too many, or hold no cursor
     */
    public static PageRequest request(DataFetchingEnvironment env) {
        return request(env.getArguments());
    }

    static PageRequest request(Map<String, Object> arguments) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw new InvalidValueException(UserError.of(UserErrorCode.INVALID, "", "error.page.direction"));
        }
        int limit = first != null ? first : last != null ? last : USUAL;
        String place = backward ? before : after;
        return new PageRequest(
                limit, place == null ? List.of() : Cursor.read(place, backward ? "before" : "after"), backward);
    }

    /**
     * A page as the schema shows it.
     *
     * @param request what was asked for
     * @param page what was read for it: going backward, nearest first
     * @param placeOf parts of the sort key of an item, the id last
     * @param total how many items the whole list has, or what will say so; asked when a caller wants it
     */
    public static <T> Connection<T> of(
            PageRequest request, Page<T> page, Function<T, List<String>> placeOf, Supplier<Object> total) {
        List<T> nodes = new ArrayList<>(page.items());
        if (request.backward()) {
            Collections.reverse(nodes);
        }
        boolean further = !request.fromTheEdge();
        return new Connection<>(
                nodes,
                request.backward() ? further : page.more(),
                request.backward() ? page.more() : further,
                index -> Cursor.write(placeOf.apply(nodes.get(index))),
                total);
    }

    /**
     * The page that is asked for of a list that is read at once.
     *
     * @param reading reads any page of it, also {@link PageRequest#COUNTING}
     * @param placeOf parts of the sort key of an item, the id last
     */
    public static <T> Connection<T> of(
            PageRequest request, Function<PageRequest, Page<T>> reading, Function<T, List<String>> placeOf) {
        return of(
                request,
                reading.apply(request),
                placeOf,
                () -> reading.apply(PageRequest.COUNTING).count());
    }

    /** A page of a list that is at hand whole; an item's place is its position. */
    public static <T> Connection<T> of(PageRequest request, List<T> whole) {
        int size = whole.size();
        int from = request.backward() ? 0 : request.fromTheEdge() ? 0 : Math.min(size, position(request) + 1);
        int to = request.backward() && !request.fromTheEdge() ? Math.min(size, position(request)) : size;
        int start = request.backward() ? Math.max(from, to - request.limit()) : from;
        int end = request.backward() ? to : Math.min(to, from + request.limit());
        return new Connection<>(
                whole.subList(start, Math.max(start, end)),
                end < size,
                start > 0,
                index -> Cursor.write(List.of(Integer.toString(start + index))),
                whole::size);
    }

    private static int position(PageRequest request) {
        try {
            return Math.min(Integer.MAX_VALUE - 1, Math.max(0, Integer.parseInt(request.text(0))));
        } catch (NumberFormatException foreign) {
            throw new InvalidValueException(UserError.of(
                    UserErrorCode.INVALID,
                    request.backward() ? "before" : "after",
                    "error.page.cursor",
                    request.text(0)));
        }
    }
}
