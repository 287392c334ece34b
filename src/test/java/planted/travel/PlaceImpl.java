package planted.travel;

record PlaceImpl() {}
