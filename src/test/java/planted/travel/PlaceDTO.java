package planted.travel;

record PlaceDTO() {}
