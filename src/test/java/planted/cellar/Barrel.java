package planted.cellar;

/** In a room that nobody listed; its package is not null-marked. */
public class Barrel {}
