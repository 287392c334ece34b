// PostGraphile as its guide sets it up (the Amber preset), on the tables of Renfort, acting as Renfort acts: as the role
// renfort_app, in the scope of the region 11, with as many connections.
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';

export default {
  extends: [PostGraphileAmberPreset],
  // It keeps columns without an index of their own from being asked by; the query asks for open incidents.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCHMARK_DATABASE,
      schemas: ['renfort'],
      poolConfig: { max: Number(process.env.BENCHMARK_POOL) },
      pgSettings: {
        role: 'renfort_app',
        'renfort.regions': '11',
        'renfort.lender': '',
        'renfort.hospital': '',
        'renfort.expert': '',
      },
    }),
  ],
  schema: { exportSchemaSDLPath: process.env.BENCHMARK_SCHEMA, sortExport: true },
  grafserv: { host: '127.0.0.1', port: Number(process.env.BENCHMARK_PORT), graphiql: false, watch: false },
};
