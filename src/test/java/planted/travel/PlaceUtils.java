package planted.travel;

record PlaceUtils() {}
