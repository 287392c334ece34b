package planted.pool;

import io.micronaut.data.model.Page;

record SpeaksMicronautData(Page<String> page) {}
