import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { libraryBuild } from '../../rollup.base.js';

const build = libraryBuild({ input: ['src/index.ts', 'src/wire.ts'] });

export default { ...build, plugins: [...build.plugins, publishConfigurationSchema()] };

/** Editors complete and check `trustgauge.config.json` by this file. It is made from the schema that is enforced. */
function publishConfigurationSchema() {
  return {
    name: 'configuration-schema',
    async writeBundle() {
      const { ConfigurationFileSchema } = await import(new URL('./dist/index.js', import.meta.url).href);
      // What JSON Schema can't say (a time zone exists) is left to `trustgauge site apply`.
      const schema = toJsonSchema(ConfigurationFileSchema, { errorMode: 'ignore', typeMode: 'input' });
      writeFileSync('dist/configuration.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
    },
  };
}
