/**
 * What a host that takes security seriously sends with its page. Everything comes from one origin, so 'self' is the
 * vendor's origin too.
 */
const OWN_FILES_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
].join('; ');

export const POLICIES = {
  none: null,
  strict: OWN_FILES_ONLY,
  'trusted-types': `${OWN_FILES_ONLY}; require-trusted-types-for 'script'; trusted-types 'none'`,
};
