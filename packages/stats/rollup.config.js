import { libraryBuild } from '../../rollup.base.js';

export default libraryBuild({ input: 'src/index.ts' });
