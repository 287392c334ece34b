package planted.pool;

import graphql.schema.DataFetcher;

record SpeaksGraphql(DataFetcher<String> fetcher) {}
