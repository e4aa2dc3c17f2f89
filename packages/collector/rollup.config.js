import { libraryBuild } from '../../rollup.base.js';

export default libraryBuild({ input: ['src/index.ts', 'src/main.ts', 'src/store/sqlite-thread.ts'] });
