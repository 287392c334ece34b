package planted.travel;

record PlaceManager() {
    record NestedHelper() {}
}
