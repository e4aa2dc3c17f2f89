/**
 * The server that the tests make their databases on: the one that `npm test` has started for all of them, or one for
 * this test file alone.
 */
import { after } from 'node:test';
import { asAdministrator, createDatabase, PostgresCluster } from './postgres-cluster.ts';

let starting: Promise<PostgresCluster> | undefined;
let creating: ReturnType<typeof createDatabase> | undefined;

after(async () => {
  await (await creating)?.drop();
  await (await starting)?.stop();
});

/** Where an administrator connects to it. */
export async function postgresServer(): Promise<string> {
  const shared = process.env.TEST_POSTGRES_URL;
  if (shared) return shared;
  starting ??= PostgresCluster.start();
  return (await starting).url();
}

/** The database of this test file, without a row. Its tables are made once, because each is a file that is synced. */
export async function emptyDatabase(): Promise<{ url: string }> {
  creating ??= createDatabase(await postgresServer());
  const { url } = await creating;
  await asAdministrator(url, (client) => client.query(DELETE_EVERYTHING));
  return { url };
}

const DELETE_EVERYTHING = `DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('schema_step', 'sites_version')
    LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
  END $$`;
