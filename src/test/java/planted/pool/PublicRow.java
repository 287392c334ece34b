package planted.pool;

public record PublicRow(String name) {}
