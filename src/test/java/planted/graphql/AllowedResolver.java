package planted.graphql;

import graphql.schema.DataFetcher;

record AllowedResolver(DataFetcher<String> fetcher) {}
