package planted.travel;

record PlaceBase() {}
