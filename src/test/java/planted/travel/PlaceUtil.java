package planted.travel;

record PlaceUtil() {}
