package planted.planning;

import org.slf4j.Logger;

record KnowsALibrary(Logger logger) {}
