/** Of this package. The build compares it with package.json. */
export const VERSION = '0.1.0';
