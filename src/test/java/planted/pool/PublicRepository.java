package planted.pool;

public interface PublicRepository {}
